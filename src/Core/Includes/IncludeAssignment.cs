using ConfigLock.Core.Files;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Includes;

/// <summary>
/// Makes each file-include key an assignment to its sibling, in each source by itself (docs/resolution.md, step 3).
/// In the same source the inline key wins. The include key itself stays for validation and is stripped from the lock.
/// </summary>
/// <param name="waiting">Receives the files that are named.</param>
internal sealed class IncludeAssignment(WaitingIncludes waiting) : RuleWalk
{
    /// <summary>Changes the config of a source in place.</summary>
    public void Apply(KeyDefinition root, ConfigTable config) => Walk(root, config);

    protected override bool Concerns(ConfigValue value) => value is ConfigTable or ConfigArray or ConfigString;

    protected override void Visit(in WalkedKey key)
    {
        if (key.Definition is not { } definition) return;
        if (definition.Rules.Get(LockRules.Include) is not { } sibling) Inside(key);
        else if (key.Value is ConfigString file && !key.Table.Contains(sibling))
            Assign(key, sibling, file, Redactor.NameOf(definition, file.Value));
    }

    private void Assign(in WalkedKey key, string sibling, ConfigString file, string name)
    {
        var origin = file.Origin.Through(OriginStepKind.Include, name);
        var named = NamedFile.RelativeTo(file.Origin.Source, file.Value) with { Name = name };
        key.Table.Set(sibling, key.Entry.KeyPlace, waiting.Add(named, origin));
    }
}
