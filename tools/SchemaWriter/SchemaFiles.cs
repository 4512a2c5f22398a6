using ConfigLock.SchemaWriter.Config;
using ConfigLock.SchemaWriter.Description;
using ConfigLock.SchemaWriter.Lock;

namespace ConfigLock.SchemaWriter;

/// <summary>The JSON Schemas that ConfigLock ships: this project is their source, the files are what it writes.</summary>
public static class SchemaFiles
{
    /// <summary>Every file's name and its whole text.</summary>
    public static IEnumerable<(string Name, string Text)> All()
    {
        var config = AgentConfig.Schema();
        yield return ("config.schema.json", JsonText.Of(config));
        yield return ("lockfile.schema.json", JsonText.Of(Lockfile.Schema(config)));
        yield return ("report.schema.json", JsonText.Of(ReportFile.Schema()));
        yield return ("rules.schema.json", JsonText.Of(RulesFile.Schema()));
    }
}
