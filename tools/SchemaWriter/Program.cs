using ConfigLock.SchemaWriter;

var folder = args switch
{
    [] => Path.Combine(RepositoryRoot.Find(AppContext.BaseDirectory), "schema"),
    [var named] => named,
    _ => null,
};

if (folder is null)
{
    Console.Error.WriteLine("usage: dotnet run --project tools/SchemaWriter [output folder]");
    return 1;
}

Directory.CreateDirectory(folder);
foreach (var (name, text) in SchemaFiles.All())
{
    var path = Path.Combine(folder, name);
    File.WriteAllText(path, text);
    Console.WriteLine(path);
}

return 0;
