using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;

namespace ConfigLock.Model.Validation.Phrases;

/// <summary>What <c>not</c> forbids, in words.</summary>
internal static class NotPhrase
{
    public static string Of(Schema forbidden)
    {
        while (forbidden.IsMereReference) forbidden = forbidden.Reference!;
        if (forbidden.Required.Count > 0 && SchemaFacts.Tags(forbidden).Count == 0)
        {
            var keys = new List<string>();
            foreach (var key in forbidden.Required) keys.Add($"\"{key}\"");
            return keys.Count == 1 ? "must not have the key " + keys[0] : $"must not have the keys {TypePhrase.All(keys)} together";
        }

        return SchemaPhrase.Of(forbidden) is { } phrase ? "must not be " + phrase : "must not fit the schema of \"not\"";
    }
}
