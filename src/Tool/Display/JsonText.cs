using System.Text.Json;
using ConfigLock.Core.Text;

namespace ConfigLock.Tool.Display;

/// <summary>Results for programs.</summary>
internal static class JsonText
{
    /// <summary>Writes an object to the standard output.</summary>
    public static void WriteObject(Screen screen, Action<Utf8JsonWriter> write) => screen.Output.Write(IndentedJson.Write(writer =>
    {
        writer.WriteStartObject();
        write(writer);
        writer.WriteEndObject();
    }));
}
