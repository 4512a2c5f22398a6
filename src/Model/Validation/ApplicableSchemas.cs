using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation;

/// <summary>
/// Finds the schemas that speak about a value: its own, through <c>$ref</c> and <c>allOf</c>, and of the conditional
/// ones those that the value chooses (docs/resolution.md, step 6). What stands beside a <c>$ref</c> counts in every draft.
/// </summary>
/// <param name="judges">Judge which branch a value chooses.</param>
internal sealed class ApplicableSchemas(Judges judges)
{
    /// <summary>
    /// The schemas that hold in any case, and the branches that the value chooses: of <c>anyOf</c> and <c>oneOf</c> the first
    /// that validates, <c>then</c> or <c>else</c>, dependent schemas.
    /// </summary>
    public SchemaList For(SchemaList schemas, ConfigValue value, InstancePath path)
    {
        var found = SchemaTraversal.Certain(schemas);
        for (var i = 0; i < found.Count; i++)
            if ((found[i].Roles & (SubschemaRole.Branch | SubschemaRole.Consequence)) != 0)
                AddChosen(found[i], value, path.Current, ref found);
        return found;
    }

    private void AddChosen(Schema schema, ConfigValue value, KeyPath path, ref SchemaList found)
    {
        foreach (var choice in schema.Choices())
            if (judges.FirstAccepting(choice, value, path) is { } first) SchemaTraversal.AddCertain(first, ref found);
        if (schema.If is { } condition && judges.Accept(condition, value, path) is { } holds
            && (holds ? schema.Then : schema.Else) is { } consequence)
            SchemaTraversal.AddCertain(consequence, ref found);
        if (value is not ConfigTable table) return;
        foreach (var dependent in schema.DependentSchemas)
            if (table.Contains(dependent.Name)) SchemaTraversal.AddCertain(dependent.Schema, ref found);
    }
}
