using ConfigLock.Core.Redaction;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Canonicalization;

/// <summary>Old spellings of values (docs/rules.md, <c>value_aliases</c>).</summary>
internal static class ValueAlias
{
    /// <summary>The value that an old spelling stands for; <see langword="null"/> where the value is none.</summary>
    /// <param name="key">The definition of the key.</param>
    /// <param name="value">Its value.</param>
    public static ConfigString? Meant(KeyDefinition key, ConfigValue value) =>
        value is ConfigString text && key.Rules.Get(LockRules.ValueAliases)?[text.Value] is ConfigString meant
            ? new ConfigString(meant.Value, text.Origin.Through(OriginStepKind.Alias, Redactor.NameOf(key, text.Value)))
            : null;
}
