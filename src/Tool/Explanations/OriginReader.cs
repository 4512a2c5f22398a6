using System.Text.Json;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Tool.Explanations;

/// <summary>Reads origins that a build wrote for programs.</summary>
internal static class OriginReader
{
    /// <summary>The origin.</summary>
    public static Origin Read(JsonElement origin)
    {
        var kind = Enum.TryParse<SourceKind>(Text(origin, "kind"), ignoreCase: true, out var known) ? known : SourceKind.Other;
        var source = new Source(kind, Text(origin, "source") ?? string.Empty, null, Text(origin, "layer") ?? string.Empty);
        var made = new Origin(new Place(source, Number(origin, "line"), Number(origin, "column")));

        // The last step on the way comes first.
        foreach (var step in origin.GetProperty("via").EnumerateArray().Reverse())
            if (Enum.TryParse<OriginStepKind>(Text(step, "kind"), ignoreCase: true, out var how))
                made = made.Through(how, Text(step, "name") ?? string.Empty);
        return made;
    }

    /// <summary>A text of an object; <see langword="null"/> where it has none of that name.</summary>
    public static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static int Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var number) ? number.GetInt32() : 0;
}
