using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Redaction;

/// <summary>Puts a mask in place of secrets, so that no message and no diff shows them.</summary>
internal static class Secrets
{
    /// <summary>
    /// A copy for those who look for a mistake: besides the secrets it masks what could be a misplaced one, because it
    /// stands under a key that the schema does not know, or where a table or an array with secrets should.
    /// </summary>
    /// <param name="definition">What the schema says about the value; <see langword="null"/> where it does not know it.</param>
    /// <param name="value">The value, whose keys need not be canonical.</param>
    public static ConfigValue WithoutSuspects(KeyDefinition? definition, ConfigValue value) =>
        definition is { MayHoldSecret: false } ? value : new SuspectWalk().Shown(definition, value.Copy());

    /// <summary>
    /// Changes a config in place: one that a hand may have changed, and that need not have canonical keys. Gives whether
    /// there was a secret in it.
    /// </summary>
    public static bool Mask(KeyDefinition definition, ConfigValue value) => new SecretWalk().Mask(definition, value);

    private static ConfigString MaskOf(ConfigValue value) => new(ValueText.Masked, value.Origin);

    private sealed class SecretWalk : KeyWalk
    {
        private bool _found;

        public bool Mask(KeyDefinition definition, ConfigValue value)
        {
            Walk(definition, value);
            return _found;
        }

        protected override KeyDefinition? DefinitionOf(KeyDefinition table, string key) => table.Meant(key);

        protected override void Visit(in WalkedKey key)
        {
            if (key.Definition is not { } definition) return;
            if (!definition.IsSecret)
            {
                Inside(key);
                return;
            }

            key.Replace(MaskOf(key.Value));
            _found = true;
        }
    }

    private sealed class SuspectWalk : KeyWalk
    {
        /// <summary>What of a value may be shown: the value, with masks inside, or a mask.</summary>
        public ConfigValue Shown(KeyDefinition? definition, ConfigValue value)
        {
            if (definition is { MayHoldSecret: false }) return value;
            if (definition is not { IsSecret: false } || !IsOfThatKind(definition, value)) return MaskOf(value);
            Inside(definition, value);
            return value;
        }

        protected override KeyDefinition? DefinitionOf(KeyDefinition table, string key) => table.Meant(key);

        protected override void Visit(in WalkedKey key) => key.Replace(Shown(key.Definition, key.Value));

        protected override void VisitElement(KeyDefinition? definition, ConfigArray array, int index) =>
            array.Items[index] = Shown(definition, array.Items[index]);

        // Whether the schema knows what stands in such a table or array.
        private static bool IsOfThatKind(KeyDefinition definition, ConfigValue value) => value switch
        {
            ConfigTable => definition.IsOpen || definition.Rules.Has(LockRules.Profiles) || definition.DeclaredKeys.Count > 0,
            ConfigArray => definition.IsArray,
            _ => false,
        };
    }
}
