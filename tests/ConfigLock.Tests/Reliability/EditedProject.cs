using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Reliability;

/// <summary>A project whose files are edited at random, and nearly always stay valid.</summary>
internal sealed class EditedProject : IDisposable
{
    private const string Models = """[ { "slug": "m-0", "limits": {} }, { "slug": "m-1", "limits": { "context": 1000 } }, """
        + """{ "slug": "m-2", "limits": { "context": 5 } } ]""";

    private readonly TemporaryProject _project = EveryKindOfFile.Create();
    private readonly Dictionary<string, string> _layer = [];
    private string _overrides = string.Empty;
    private int _added;

    public EditedProject()
    {
        _project.Write(TemporaryProject.LayerFile, string.Empty);
        _project.Export(_ => Request with { LoadPath = null, Mode = string.Empty, ExportDirectory = _project.Named("locks") });
    }

    /// <summary>The kinds of edit.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["layer", "schema", "rules", "catalog", "override", "lock"];

    public TemporaryProject Files => _project;

    /// <summary>A verification, with reports.</summary>
    public BuildRequest Request => EveryKindOfFile.Request(_project) with
    {
        Layers = [_project.Layer("layer1.toml"), _project.Layer("layer2.toml"), _project.Layer(TemporaryProject.LayerFile)],
        LoadPath = _project.Named(TemporaryProject.LockFile),
        Mode = "Verify",
        Overrides = _overrides,
        ReportDirectory = _project.Named("reports"),
    };

    /// <summary>Edits one of the files, or the overrides.</summary>
    public void Edit(Random random, string kind)
    {
        switch (kind)
        {
            case "layer": EditLayer(random); break;
            case "schema": EditSchema(random); break;
            case "rules": EditRules(random); break;
            case "catalog":
                var models = Models.Replace("1000", Pick(random, "1000", "2", "7"), StringComparison.Ordinal)
                    .Replace("m-2", Pick(random, "m-2", "m-3"), StringComparison.Ordinal);
                _project.Write("models.json", models);
                break;
            case "override":
                _overrides = Pick(
                    random, "", "", "temperature=1.5", "features.fast=true",
                    "servers.new={ url = \"http://new\" };tags=[]", "model=m-2", "profile=night");
                break;
            default: EditLock(random); break;
        }
    }

    public void Dispose() => _project.Dispose();

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];

    private void EditLayer(Random random)
    {
        var (key, values) = new[]
        {
            ("temperature", new[] { "0", "1", "0.25", "2" }), ("tags", ["[]", "[\"b\"]", "[1, \"a\", true]", "[1.5, 1]"]),
            ("model", ["\"m-0\"", "\"m-1\"", "\"m-2\""]),
            ("shape", ["true", "{ kind = \"big\", size = 9 }"]), ("features.fast", ["true", "false"]),
            ("features.slow", ["true", "false", "{ enabled = false, limit = 8 }"]),
            ("prompt", ["\"a\\r\\nb\"", "'''\nlong ''' ", "\"é𝄞 ```\""]), ("x-one", ["1", "\"\\u0000\""]),
            ("servers.one.port", ["1", "2"]), ("servers.\"a b\"", ["{ url = \"http://a\" }"]),
            ("since", ["2026-11-24", "\"2026-01-01\""]), ("servers.two", ["{ url = \"https://2\", home = \"/home/y\", port = 3 }"]),
        }[random.Next(12)];
        if (random.Next(3) == 0) _layer.Remove(key);
        else _layer[key] = Pick(random, values).TrimEnd();
        _project.Write(TemporaryProject.LayerFile, string.Concat(_layer.Select(static line => $"{line.Key} = {line.Value}\n")));
    }

    private void EditSchema(Random random)
    {
        var text = EveryKindOfFile.Files[TemporaryProject.SchemaFile];
        _added = random.Next(4);
        text = text.Replace(
            "\"prompt\": {",
            string.Concat(Enumerable.Range(0, _added).Select(static i => $"\"added{i}\": {{ \"default\": [{i}, \"x\"] }}, "))
                + "\"prompt\": {",
            StringComparison.Ordinal);
        text = text.Replace("\"default\": 80", "\"default\": " + Pick(random, "80", "81"), StringComparison.Ordinal);
        if (random.Next(3) == 0)
            text = text.Replace("\"type\": \"number\", \"default\": 1", "\"type\": \"number\"", StringComparison.Ordinal);
        if (random.Next(3) == 0)
            text = text.Replace("\"size\": { \"type\": \"integer\"", "\"size\": { \"type\": \"number\"", StringComparison.Ordinal);
        _project.Write(TemporaryProject.SchemaFile, text);
    }

    private void EditRules(Random random)
    {
        var text = EveryKindOfFile.Files[TemporaryProject.RulesFile];
        if (random.Next(2) == 0) text = text.Replace("strip = \"environment\"", "machine_path = true", StringComparison.Ordinal);
        if (random.Next(2) == 0) text = text.Replace("omit_when = \"features.fast\"\n", string.Empty, StringComparison.Ordinal);
        if (random.Next(3) == 0) text += "\n[rules.\"since\"]\n" + Pick(random, "removed = true\n", "strip = \"debug\"\n");
        _project.Write(TemporaryProject.RulesFile, text);
    }

    // As a hand, git and a merge would.
    private void EditLock(Random random)
    {
        var text = _project.Read(TemporaryProject.LockFile);
        var lines = text.Split('\n').ToList();
        switch (random.Next(7))
        {
            case 0: text = "# reviewed\n" + text; break;
            case 1: text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal); break;
            case 2: text = text.TrimEnd('\r', '\n'); break;
            case 3: text = text.Replace("\"m-", "\"n-", StringComparison.Ordinal); break;
            case 4: text = text.Replace("= true", "= false", StringComparison.Ordinal); break;
            case 5 when random.Next(lines.Count) is var at && lines[at].Contains(" = ", StringComparison.Ordinal) && !lines[at]
                .EndsWith("= [", StringComparison.Ordinal) && at > 3:
                lines.RemoveAt(at);
                text = string.Join("\n", lines);
                break;
            default: text = text.Replace("[config]", "[config]\nx-lost = 1", StringComparison.Ordinal); break;
        }

        _project.Write(TemporaryProject.LockFile, text);
    }
}
