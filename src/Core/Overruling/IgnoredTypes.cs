using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Overruling;

/// <summary>Values of types that older versions of the program took (docs/rules.md, <c>ignore</c>).</summary>
/// <param name="required">What is required.</param>
/// <param name="redactor">Shows keys and values.</param>
/// <param name="diagnostics">Receives the warnings.</param>
internal sealed class IgnoredTypes(RequiredValues required, Redactor redactor, DiagnosticBag diagnostics) : OverruledValues(required)
{
    protected override bool IsOverruled(in WalkedKey key)
    {
        // What a default gave, a lock has too.
        if (!IsWritten(key.Value)) return false;
        if (key.Definition!.Rules.Get(LockRules.Ignore) is not { } types || !types.Any(new JsonType(key.Value).Is)) return false;
        var rule = key.Definition.Rules.Table[LockRules.Ignore.Name]!.Origin.Place;
        diagnostics.Add(ResolutionMessages.IgnoredValue(key.Value.Origin.Place, redactor.Key(Path), redactor.Value(Path, key.Value), rule));
        return true;
    }

    private readonly record struct JsonType(ConfigValue Value)
    {
        public bool Is(string type) => (type, Value) switch
        {
            ("boolean", ConfigBoolean) or ("integer" or "number", ConfigInteger) or ("number", ConfigFloat) => true,
            ("integer", ConfigFloat number) => Math.Floor(number.Value) == number.Value,
            ("string", ConfigString or ConfigDate) or ("array", ConfigArray) or ("object", ConfigTable) => true,
            _ => false,
        };
    }
}
