using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Lock;

/// <summary>The schema of <c>configlock.rules.toml</c>.</summary>
internal static class RulesFile
{
    /// <summary>The whole schema.</summary>
    public static Schema Schema() => Table(
        new Property("rules", TableOf(Ref("LockRules")).KeysMatching(@"^[^.\s][^\r\n]*$")
            .Says("Rules by the dotted path of the key that they are about. A `*` stands for any key of a table.")))
        .With("$schema", "https://json-schema.org/draft/2020-12/schema")
        .With("$id", "urn:configlock:rules:1")
        .Titled("ConfigLockRules")
        .Says("Lock rules for a schema that one cannot edit: what the schema itself would say under `x-configlock`.")
        .With("$defs", [("LockRules", Table(RuleKeys.All).NotEmpty().Says("The rules of one key."))]);
}
