using System.Diagnostics.CodeAnalysis;
using ConfigLock.Core.Redaction;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Parsing;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.DotNet;

/// <summary>
/// As <c>Microsoft.Extensions.Configuration</c> resolves: keys are the same without regard to case, arrays merge by position, and an empty
/// array, an empty object or <c>null</c> clears nothing (docs/dotnet-configuration.md).
/// </summary>
/// <param name="version">The library's major version.</param>
internal sealed class DotNetSemantics(int version) : Semantics
{
    /// <summary>The last version that reads <c>null</c> as the empty text.</summary>
    private const int LastWithoutNull = 9;

    /// <summary>How deep the library reads objects and arrays of a file.</summary>
    private const int MaximumDepth = 64;

    public override StringComparer Keys => StringComparer.OrdinalIgnoreCase;

    public override bool EmptyTableIsNothing => true;

    public override JsonForm Json { get; } = TomlSemantics.JsonLayer with { KeepsNumberText = true, MaximumDepth = MaximumDepth };

    public override bool TryGet(ConfigTable table, string key, [NotNullWhen(true)] out ConfigEntry? entry)
    {
        if (table.TryGet(key, out entry)) return true;
        foreach (var other in table)
        {
            if (!Keys.Equals(other.Key, key)) continue;
            entry = other;
            return true;
        }

        return false;
    }

    public override bool AreEqual(ConfigValue left, ConfigValue right) => ValueEquality.AreEqual(left, right);

    public override ConfigTable AsLayer(ConfigTable read, IReadOnlyList<RepeatedKey> repeated, DiagnosticBag diagnostics) =>
        SourceTable.Of(new SourceSections(splits: true, repeated, diagnostics).Read(read), null);

    public override IReadOnlyList<string>? ReadKey(string text) =>
        base.ReadKey(text) ?? (text.IndexOf(':') < 0 ? null : text.Split(':'));

    // Pairs of keys and values, one above the other.
    public override IReadOnlyList<ConfigTable> AsSources(IReadOnlyList<ConfigTable> overrides, DiagnosticBag diagnostics) =>
        [.. overrides.Select(one => AsLayer(one, [], diagnostics))];

    // Layers and overrides are split already, and in a lock no key has a colon.
    public override ConfigTable Prepare(ConfigSource source, Lazy<KeyDefinition> root, DiagnosticBag diagnostics) =>
        SourceTable.Of(new SourceSections(source.Source.Kind == SourceKind.Requirement, [], diagnostics).Read(source.Table), root.Value);

    public override ConfigTable Merge(IEnumerable<ConfigTable> sources, Lazy<KeyDefinition> root, DiagnosticBag diagnostics)
    {
        var redactor = new Redactor(root.Value);
        var sections = new SectionMerge(new Remains(redactor, diagnostics)).Merge(sources);
        return new SectionValues(version <= LastWithoutNull, redactor, diagnostics).Config(sections, root.Value);
    }
}
