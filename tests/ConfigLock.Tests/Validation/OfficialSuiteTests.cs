using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Parsing;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Reading;
using ConfigLock.Model.Text;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.Validation;

/// <summary>The official JSON Schema tests. What fails of the mandatory part is listed with its reason, and nothing else may.</summary>
public sealed class OfficialSuiteTests
{
    private const string Folder = "json-schema-test-suite";

    private const string Draft7 = "http://json-schema.org/draft-07/schema#";
    private const string Draft2020 = "https://json-schema.org/draft/2020-12/schema";

    // The optional tests of what ConfigLock promises beyond the mandatory part.
    private static readonly string[] Promised =
    [
        "anchor", "bignum", "cross-draft", "dynamicRef", "ecmascript-regex", "float-overflow", "id", "no-schema", "non-bmp-regex",
        "refOfUnknownKeyword", "unknownKeyword", "format/date", "format/date-time", "format/duration", "format/ecmascript-regex",
        "format/ipv4", "format/ipv6", "format/json-pointer", "format/regex", "format/time", "format/uuid",
    ];

    [SharedDataTheory(Folder)]
    [InlineData("draft7", Draft7)]
    [InlineData("draft2020-12", Draft2020)]
    public void Agrees_with_the_suite(string draft, string metaschema)
    {
        var files = Directory.GetFiles(SharedData.Path($"{Folder}/tests/{draft}"), "*.json").Order(StringComparer.Ordinal);
        var (count, failures) = Run(draft, metaschema, files, new ValidationOptions());
        Assert.True(count > 900, $"Only {count} tests were found.");
        Assert.Equal(Exceptions(draft), failures);
    }

    [SharedDataTheory(Folder)]
    [InlineData("draft7", Draft7)]
    [InlineData("draft2020-12", Draft2020)]
    public void Agrees_with_the_optional_tests_of_what_is_promised(string draft, string metaschema)
    {
        var files = Promised.Select(name => SharedData.Path($"{Folder}/tests/{draft}/optional/{name}.json")).Where(File.Exists);
        var (count, failures) = Run(draft, metaschema, files, new ValidationOptions { AssertFormats = true });
        Assert.True(count > 200, $"Only {count} tests were found.");
        Assert.Empty(failures);
    }

    private static (int Count, List<string> Failures) Run(
        string draft, string metaschema, IEnumerable<string> files, ValidationOptions options)
    {
        var remotes = Remotes();
        var validator = new Validator(options);
        var failures = new List<string>();
        var count = 0;
        foreach (var file in files)
            foreach (var group in ((ConfigArray)Read(file)).Items)
                count += Run(draft, Path.GetFileNameWithoutExtension(file), (ConfigTable)group, metaschema, remotes, validator, failures);
        return (count, failures);
    }

    private static int Run(
        string draft,
        string file,
        ConfigTable group,
        string metaschema,
        IReadOnlyList<SchemaDocument> remotes,
        Validator validator,
        List<string> failures)
    {
        var definition = group["schema"]!;
        if (definition is ConfigTable table && !table.Contains("$schema"))
            table.Set("$schema", default, new ConfigString(metaschema, default));
        var diagnostics = new DiagnosticBag();
        var source = new Source(SourceKind.Other, "schema.json", null);
        var schema = SchemaLoader.Load(new SchemaDocument(definition, source, string.Empty), remotes, diagnostics);

        var tests = ((ConfigArray)group["tests"]!).Items;
        foreach (var item in tests)
        {
            var test = (ConfigTable)item;
            var expected = ((ConfigBoolean)test["valid"]!).Value;
            var name = $"{draft}/{file}: {Text(group, "description")}: {Text(test, "description")}";
            if (schema is null) failures.Add(name + " = " + string.Join("; ", diagnostics));
            else if (!Agrees(validator, schema, test["data"]!, expected)) failures.Add(name);
        }

        return tests.Count;
    }

    private static bool Agrees(Validator validator, Schema schema, ConfigValue data, bool expected) =>
        validator.IsValid(schema, data) == expected && (validator.Validate(schema, data).Count == 0) == expected;

    private static List<SchemaDocument> Remotes()
    {
        var folder = SharedData.Path($"{Folder}/remotes");
        var remotes = new List<SchemaDocument>();
        foreach (var file in Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var uri = "http://localhost:1234/" + Path.GetRelativePath(folder, file).Replace('\\', '/');
            remotes.Add(new SchemaDocument(Read(file), new Source(SourceKind.Other, file, file), uri));
        }

        return remotes;
    }

    private static ConfigValue Read(string file)
    {
        var faults = new List<TextFault>();
        return JsonReader.Read(File.ReadAllText(file), new Source(SourceKind.Other, file, file), faults.Add)
            ?? throw new InvalidDataException($"{file}: {faults[0].Message}");
    }

    private static string Text(ConfigTable table, string key) => ((ConfigString)table[key]!).Value;

    private static IEnumerable<string> Exceptions(string draft) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Validation", "suite-exceptions.txt"))
            .Where(line => line.StartsWith(draft + "/", StringComparison.Ordinal))
            .Select(line => line.Split(" # ")[0].TrimEnd());
}
