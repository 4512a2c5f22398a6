using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Stripping;

/// <summary>
/// Takes out of a source what only the running program gets (docs/rules.md, <c>external</c>), before anything is made of it: no value
/// of such a key is judged, shown or locked. Of one in a lock the drift shows.
/// </summary>
internal sealed class ExternalValues : KeyWalk
{
    private readonly List<KeyPath> _dropped = [];
    private readonly SourceKind _kind;
    private readonly Redactor _redactor;
    private readonly DiagnosticBag _diagnostics;

    private ExternalValues(SourceKind kind, Redactor redactor, DiagnosticBag diagnostics) =>
        (_kind, _redactor, _diagnostics) = (kind, redactor, diagnostics);

    /// <summary>Changes the config of a source in place: its keys are canonical.</summary>
    /// <param name="root">What schema and rules say about the config.</param>
    /// <param name="source">The source.</param>
    /// <param name="semantics">What a table is in which nothing is left.</param>
    /// <param name="diagnostics">Receives a warning for each value, and for a requirement an error.</param>
    public static void Drop(KeyDefinition root, ConfigSource source, Semantics semantics, DiagnosticBag diagnostics)
    {
        if (!root.MayHoldExternal) return;
        var stage = new ExternalValues(source.Source.Kind, new Redactor(root), diagnostics);
        stage.Walk(root, source.Table);
        if (semantics.EmptyTableIsNothing) stage.RemoveEmptied(source.Table);
    }

    protected override void Visit(in WalkedKey key)
    {
        if (key.Definition is not { IsExternal: true })
        {
            Inside(key);
            return;
        }

        Remove(key);
        _dropped.Add(Path);
        if (IsNothing(key.Value) || _kind == SourceKind.Lock) return;
        var (place, shown) = (key.Value.Origin.Place, _redactor.Key(Path));
        _diagnostics.Add(_kind == SourceKind.Requirement
            ? RuleMessages.RequiredExternal(place, shown)
            : DotNetMessages.ExternalValue(place, shown));
    }

    // Else it would seem that somebody wrote an empty one over the keys of a lower layer.
    private void RemoveEmptied(ConfigTable config)
    {
        foreach (var key in _dropped)
            for (var at = key.Parent!; at.LastKey is { } name && at.Resolve(config) is ConfigTable { Count: 0 }; at = at.Parent!)
                (at.Parent!.Resolve(config) as ConfigTable)?.Remove(name);
    }

    // What people write where the value is to be, and what none is in .NET.
    private static bool IsNothing(ConfigValue value) =>
        value is ConfigNull or ConfigTable { Count: 0 } or ConfigArray { Items.Count: 0 };
}
