using ConfigLock.Core.Build;

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
            var (start, text) =
                (Lock.IndexOf("[config]\n", StringComparison.Ordinal) + "[config]\n".Length, new System.Text.StringBuilder());
            var end = Lock.IndexOf("\n[digests]\n", StringComparison.Ordinal) is var digests and > 0 ? digests : Lock.Length;
            foreach (var line in Lock[start..Math.Max(start, end)].Split('\n'))
                text.Append(line.StartsWith("[config.", StringComparison.Ordinal) ? "[" + line["[config.".Length..]
                    : line.StartsWith("[[config.", StringComparison.Ordinal) ? "[[" + line["[[config.".Length..] : line).Append('\n');
            return text.ToString()[..^1].TrimStart('\n');
        }
    }
}

/// <summary>A folder in which configs of one schema are built.</summary>
internal sealed class BuildFolder(string schema) : IDisposable
{
    private readonly TemporaryProject _project = new(schema);

    /// <summary>Why the last build failed; empty where it passed.</summary>
    public string Errors { get; private set; } = "";

    /// <summary>Builds a config; <see langword="null"/> where the build refuses it.</summary>
    public BuiltLock? Build(string toml, string? rules = null)
    {
        _project.Write(TemporaryProject.LayerFile, toml);
        if (rules is not null) _project.Write(TemporaryProject.RulesFile, rules);
        var request = _project.Request();
        var result = ConfigLockBuild.Run(request);
        Errors = string.Join('\n', result.Diagnostics.Where(static diagnostic => diagnostic.IsError));
        return result.Diagnostics.HasErrors
            ? null
            : new BuiltLock(Read(".config.lock.toml"), Read(".config.lock.json"), rules is null ? "" : Read(".rules.json"));

        string Read(string ending) => File.ReadAllText(Path.Combine(request.IntermediateDirectory, request.Id + ending));
    }

    public void Dispose() => _project.Dispose();
}
