using System.Text.Json;
using ConfigLock.Core.Text;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Tool.Explanations;

/// <summary>Explanations for programs: an object for each config and environment.</summary>
internal static class ExplanationJson
{
    /// <summary>Writes them as the array <c>configs</c>.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<ExplainedConfig> configs)
    {
        var all = configs.SelectMany(static config => config.Environments.Select(environment => (config, environment))).ToList();
        writer.WriteObjects("configs", all, one =>
        {
            writer.WriteString("project", one.config.Project);
            writer.WriteString("id", one.config.Id);
            if (one.environment.Name.Length > 0) writer.WriteString("environment", one.environment.Name);
            var different = one.config.Different.Select(row => row.In.GetValueOrDefault(one.environment.Name)).OfType<string>()
                .ToHashSet(StringComparer.Ordinal);
            writer.WriteObjects("keys", one.environment.Keys, key => Write(writer, key, different.Contains(key.Key)));
        });
    }

    private static void Write(Utf8JsonWriter writer, ExplainedKey key, bool isDifferent)
    {
        writer.WriteString("key", key.Key);
        if (key.Value is not null)
        {
            writer.WriteString("value", key.Value);
            OriginJson.Write(writer, "origin", key.Origin);
        }

        if (key.HasLock && key.Locked is null) writer.WriteNull("locked");
        else if (key.HasLock) writer.WriteString("locked", key.Locked);
        writer.WriteOptional("drift", key.Drift);
        if (isDifferent) writer.WriteBoolean("differs_between_environments", true);
        var at = 0;
        writer.WriteObjects("sources", key.Sources, source =>
        {
            writer.WriteOptional("key", source.Key);
            writer.WriteOptional("value", source.Value);
            OriginJson.Write(writer, "origin", source.Origin);
            writer.WriteBoolean("wins", source.Wins);
            writer.WriteString("reason", SourceReasons.Of(key.Sources, at++));
        });
    }
}
