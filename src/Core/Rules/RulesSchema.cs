using System.Reflection;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Parsing;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Reading;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Rules;

/// <summary>The schema of rules, <c>schema/rules.schema.json</c>: rules are validated by it as a config is by its own.</summary>
internal static class RulesSchema
{
    // "alias" stands for "aliases": rules are few, and have names that differ by more.
    private const int LikelyEdits = 2;

    private static readonly Lazy<Schema> Document = new(Read);
    private static readonly Validator Validator = new(new ValidationOptions { AssertFormats = true });

    /// <summary>A message for each way in which a rules file does not fit.</summary>
    public static void CheckFile(ConfigTable file, DiagnosticBag diagnostics)
    {
        Check(Document.Value, file, diagnostics);
        if (diagnostics.HasErrors || file["rules"] is not ConfigTable rules) return;
        foreach (var key in rules)
        {
            // TOML has dates of its own, which its readers check.
            if (((ConfigTable)key.Value)[LockRules.Until.Name] is ConfigString quoted)
                diagnostics.Add(RuleMessages.WrongShape(quoted.Origin.Place, "until", "must be a date without quotes, such as 2026-12-31"));
        }
    }

    /// <summary>A message for each way in which the rules of one key do not fit.</summary>
    public static void CheckRules(ConfigValue rules, DiagnosticBag diagnostics) =>
        Check(Document.Value.Property("rules")!.AdditionalProperties!, rules, diagnostics);

    private static void Check(Schema schema, ConfigValue value, DiagnosticBag diagnostics)
    {
        foreach (var violation in Validator.Validate(schema, value))
        {
            if (diagnostics.HasTooManyErrors) return;
            var path = violation.Path.IsRoot ? LockRules.Keyword : violation.Path.ToString();
            diagnostics.Add(violation.Kind == ViolationKind.UnknownKey
                ? RuleMessages.UnknownRule(violation.Place, path, NearestName.Of(violation.Path.LastKey!, violation.KnownKeys, LikelyEdits))
                : RuleMessages.WrongShape(violation.Place, path, violation.Expected));
        }
    }

    private static Schema Read()
    {
        var source = new Source(SourceKind.Other, "rules.schema.json", null);
        using var reader = new StreamReader(typeof(RulesSchema).GetTypeInfo().Assembly.GetManifestResourceStream(source.Name)!);
        var root = JsonReader.Read(reader.ReadToEnd(), source)!;
        return SchemaLoader.Load(new SchemaDocument(root, source, string.Empty), [], new DiagnosticBag())!;
    }
}
