using System.CommandLine;
using System.Text.Json;
using ConfigLock.Core.Text;
using ConfigLock.Tool.Display;

namespace ConfigLock.Tool.CommandLine;

/// <summary>The option <c>--json</c>, which every command has.</summary>
internal static class JsonOption
{
    public static Option<bool> Create() => new("--json") { Description = "Write the result as JSON." };

    /// <summary>Writes an object to the standard output.</summary>
    public static void WriteObject(Screen screen, Action<Utf8JsonWriter> write) => screen.Output.Write(IndentedJson.Write(writer =>
    {
        writer.WriteStartObject();
        write(writer);
        writer.WriteEndObject();
    }));
}
