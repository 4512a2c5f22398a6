namespace ConfigLock.Benchmarks.Inputs;

/// <summary>The shipped schema, and those of the shared test data where it is there.</summary>
internal static class RealSchemas
{
    private const string Shipped = "shipped";

    private static readonly Dictionary<string, string> Files = Find();

    /// <summary>Their names in ordinal order.</summary>
    public static IEnumerable<string> Names => Files.Keys.Order(StringComparer.Ordinal);

    /// <summary>The text of one.</summary>
    public static string Read(string name) => File.ReadAllText(Files[name]);

    private static Dictionary<string, string> Find()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { [Shipped] = Path.Combine(Root(), "schema", "config.schema.json") };
        var data = Environment.GetEnvironmentVariable("CONFIGLOCK_TEST_DATA") is { Length: > 0 } named ? named : Path.Combine(Root(), "..", "shared", "data");
        if (!Directory.Exists(data)) return files;
        files.Add("codex", Path.Combine(data, "codex-0.147", "config.schema.json"));
        foreach (var folder in Directory.GetDirectories(Path.Combine(data, "schemastore")))
            files.Add(Path.GetFileName(folder), Path.Combine(folder, Path.GetFileName(folder) + ".schema.json"));
        return files;
    }

    private static string Root()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "ConfigLock.sln"))) return folder;
        throw new DirectoryNotFoundException("ConfigLock.sln is in no folder around the benchmarks.");
    }
}
