using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Validation.Formats;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Canonicalization;

/// <summary>A key that stands for one elsewhere (rule <c>alias_of</c>).</summary>
/// <param name="Table">The table that it stands in.</param>
/// <param name="Entry">The key and its value.</param>
/// <param name="Path">Its path.</param>
/// <param name="Target">The path of the key that it stands for, from the root.</param>
/// <param name="Scale">What its value is multiplied by; <see langword="null"/> for nothing.</param>
internal sealed record LegacyKey(
    ConfigTable Table, ConfigEntry Entry, KeyPath Path, IReadOnlyList<string> Target, ConfigValue? Scale)
{
    /// <summary>Moves the value to the key that it stands for, unless that one is there.</summary>
    public void Apply(ConfigTable config, Redactor redactor, DiagnosticBag diagnostics)
    {
        Table.Remove(Entry.Key);
        var table = config;
        for (var i = 0; i < Target.Count - 1; i++)
        {
            if (table[Target[i]] is { } present and not ConfigTable)
            {
                // The source sets the table itself to something that is no table: validation will say so.
                diagnostics.Add(Ignored(redactor));
                return;
            }

            if (table[Target[i]] is not ConfigTable inner)
            {
                inner = new ConfigTable(Entry.Value.Origin);
                table.Set(Target[i], Entry.KeyPlace, inner);
            }

            table = inner;
        }

        var key = Target[Target.Count - 1];
        if (table.Contains(key))
            diagnostics.Add(Ignored(redactor));
        else
            table.Set(key, Entry.KeyPlace, Scaled().Copy(origin => origin.Through(OriginStepKind.Alias, Path.ToString())));
    }

    /// <summary>The path that a rule means at a key: a <c>*</c> in it is what the key's own path has there.</summary>
    public static IReadOnlyList<string> TargetAt(KeyPath path, IReadOnlyList<string> target)
    {
        if (!target.Contains(KeySchemas.AnyKey)) return target;
        var own = new List<string>();
        for (var at = path; at is not null; at = at.Parent)
            if (at.LastKey is { } name) own.Insert(0, name);
        return [.. target.Select((part, i) => part == KeySchemas.AnyKey && i < own.Count ? own[i] : part)];
    }

    private ConfigValue Scaled() => Scale is null ? Entry.Value : NumberMath.Product(Entry.Value, Scale) ?? Entry.Value;

    private Diagnostic Ignored(Redactor redactor) => ResolutionMessages.AliasBesideKey(
        Entry.KeyPlace, redactor.Key(Path), redactor.Key(Target.Aggregate(KeyPath.Root, static (path, name) => path.Key(name))));
}
