using ConfigLock.Core.DotNet;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;
using ConfigLock.Toml;

namespace ConfigLock.Judging.Running;

/// <summary>
/// Reads the sections of the running configuration under the keys that the schema and the lock know. At the root a key that neither
/// knows is read of files alone: a host puts every environment variable there.
/// </summary>
/// <param name="config">The configuration.</param>
/// <param name="root">What the schema says about the config.</param>
internal sealed class RunningSections(IRunningConfig config, KeyDefinition root)
{
    private readonly KeyNames _names = new();

    /// <summary>The sections.</summary>
    /// <param name="locked">The config as locked; <see langword="null"/> for none.</param>
    public Section Read(ConfigTable? locked)
    {
        var section = new Section(string.Empty, default);
        foreach (var name in config.ChildNames(string.Empty))
        {
            var key = _names.Of(root, locked, name);
            var isKnown = root.Child(key) is not null || root.Aliases.ContainsKey(key) || locked?.Contains(key) == true;
            var scope = new Scope(FilesAlone: !isKnown, IsRoot: true);
            Add(section, name, key, SectionShape.Below(root, key), locked?[key], scope);
        }

        return section;
    }

    private void Add(Section section, string path, string key, KeyDefinition? definition, ConfigValue? locked, Scope scope, int depth = 1)
    {
        if (depth > TomlText.MaximumDepth) return;
        var answer = config.Answer(path);
        var child = section.Child(key, new Place(answer?.Provider, 0, 0));
        foreach (var name in config.ChildNames(path))
        {
            var inner = _names.Of(definition, locked as ConfigTable, name);
            Add(
                child, $"{path}:{name}", inner, SectionShape.Below(definition, inner), Inside(locked, inner),
                scope with { IsRoot = false }, depth + 1);
        }

        // Where the schema does not say what it is, the lock does.
        if (locked is ConfigArray || config.IsLockedArray(path)) child.SetArray(new ConfigArray(child.Origin));
        if (answer is null || (scope.FilesAlone && !answer.IsOnPurpose)) return;
        if (scope.IsRoot && !answer.IsOnPurpose && !SectionShape.TakesText(definition)) return;
        if (child.Value is not null && answer.Rank < child.Level) return;
        if ((answer.Locked ?? Value(answer, definition, child)) is { } value) child.Set(value, answer.Rank);
    }

    // An empty text is what the library has of an empty array from version 10 on, and of null before; beside keys it says nothing.
    private static ConfigValue? Value(RunningAnswer answer, KeyDefinition? definition, Section section)
    {
        if (answer.Text is not { } text) return null;
        var origin = new Origin(new Place(answer.Provider, 0, 0));
        if (LocalTimes.Read(text, definition, origin) is { } time) return time;
        if (text.Length > 0) return new ConfigString(text, origin);
        if (section.Children.Count > 0) return null;
        if (SectionShape.TakesText(definition)) return new ConfigString(text, origin);
        return SectionShape.IsArray(definition) == true ? new ConfigArray(origin) : null;
    }

    private static ConfigValue? Inside(ConfigValue? locked, string name) => locked switch
    {
        ConfigTable table => table[name],
        ConfigArray array when Positions.Of(name) is var at && at >= 0 && at < array.Items.Count => array.Items[at],
        _ => null,
    };

    private readonly record struct Scope(bool FilesAlone, bool IsRoot);
}
