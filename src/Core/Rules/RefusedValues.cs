using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Rules;

/// <summary>Finds values of rules that the schema of their key refuses.</summary>
internal static class RefusedValues
{
    private static readonly Validator Validator = new(new ValidationOptions { AssertFormats = true, IntegersAreTomls = true });

    /// <summary>Checks a value.</summary>
    /// <param name="table">The definition of the table that holds the key.</param>
    /// <param name="path">The path of the key, from the root.</param>
    /// <param name="value">The value.</param>
    /// <param name="role">What the value is to the key.</param>
    /// <param name="redactor">Shows values.</param>
    /// <param name="diagnostics">Receives the message.</param>
    public static void Check(
        KeyDefinition table, IReadOnlyList<string> path, ConfigValue value, string role, Redactor redactor, DiagnosticBag diagnostics)
    {
        // Of several schemas that the key can have, one is enough: which of them holds is known only with a config.
        var schemas = new List<Schema>();
        foreach (var outer in table.Schemas)
            foreach (var schema in ContentSchemas.OfKey(new SchemaList(outer), path[path.Count - 1])) schemas.Add(schema);
        if (schemas.Count == 0 || schemas.Exists(schema => Validator.IsValid(schema, value))) return;
        var violation = Validator.Validate(schemas[0], value)[0];
        var shown = redactor.Value(path.Aggregate(KeyPath.Root, static (outer, name) => outer.Key(name)), value);
        diagnostics.Add(RuleMessages.RefusedValue(
            violation.Place, role, DottedPath.Format(path), shown, violation.Expected, violation.Keyword));
    }
}
