using System.Text.Encodings.Web;
using System.Text.Json;

namespace ConfigLock.SchemaWriter.Description;

/// <summary>A schema as the text of its file.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Indented JSON with LF line ends and one at the end.</summary>
    public static string Of(Schema schema) => schema.ToJson().ToJsonString(Options) + "\n";
}
