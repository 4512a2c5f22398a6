using ConfigLock.Core.Build;
using ConfigLock.Core.Files;
using ConfigLock.Core.Sources;

namespace ConfigLock.GeneratorTests.Fidelity;

/// <summary>What a build left: the lock, and the effective config for the compiler.</summary>
/// <param name="Lock">The text of the lock.</param>
/// <param name="Effective">The effective config as JSON.</param>
/// <param name="Rules">The rules file as JSON; empty where there is none.</param>
internal sealed record BuiltLock(string Lock, string Effective, string Rules)
{
    /// <summary>The text of the lock's config as a document of its own.</summary>
    public string Config
    {
        get
        {
            var (start, text) = (Lock.IndexOf("[config]\n", StringComparison.Ordinal) + "[config]\n".Length, new System.Text.StringBuilder());
            foreach (var line in Lock[start..].Split('\n'))
                text.Append(line.StartsWith("[config.", StringComparison.Ordinal) ? "[" + line["[config.".Length..]
                    : line.StartsWith("[[config.", StringComparison.Ordinal) ? "[[" + line["[[config.".Length..] : line).Append('\n');
            return text.ToString()[..^1].TrimStart('\n');
        }
    }
}

/// <summary>A folder in which configs of one schema are built.</summary>
internal sealed class BuildFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("configlock-").FullName;

    public BuildFolder(string schema) => Write("config.schema.json", schema);

    /// <summary>Why the last build failed; empty where it passed.</summary>
    public string Errors { get; private set; } = "";

    /// <summary>Builds a config; <see langword="null"/> where the build refuses it.</summary>
    public BuiltLock? Build(string toml, string? rules = null)
    {
        Write("config.toml", toml);
        if (rules is not null) Write("configlock.rules.toml", rules);
        var result = ConfigLockBuild.Run(new BuildRequest
        {
            ProjectFile = Path.Combine(_folder, "app.csproj"),
            Id = "app",
            Version = "1.0.0",
            Schema = new NamedFile(Path.Combine(_folder, "config.schema.json"), "config.schema.json"),
            Rules = rules is null ? null : new NamedFile(Path.Combine(_folder, "configlock.rules.toml"), "configlock.rules.toml"),
            Layers = [new LayerFile(Path.Combine(_folder, "config.toml"), "config.toml", false)],
            IntermediateDirectory = Path.Combine(_folder, "obj"),
        });
        Errors = string.Join('\n', result.Diagnostics.Where(static diagnostic => diagnostic.IsError));
        return result.Diagnostics.HasErrors
            ? null
            : new BuiltLock(Read("obj/app.config.lock.toml"), Read("obj/app.config.lock.json"), rules is null ? "" : Read("obj/app.rules.json"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder, name));
}
