using System.Text.Json;

namespace ConfigLock.Tests.DotNet;

/// <summary>What stands in a layer that the library reads, whatever the library makes of it.</summary>
internal sealed class WrittenLayer
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>What is written last at each key: no objects and arrays but empty ones.</summary>
    public Dictionary<string, JsonValueKind> Kinds { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The keys at which an array is written.</summary>
    public HashSet<string> Arrays { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those of them at which one with elements is.</summary>
    public HashSet<string> FilledArrays { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Of each key the last part, as it is written first.</summary>
    public Dictionary<string, string> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The layer that a text is.</summary>
    public static WrittenLayer Of(string text)
    {
        using var document = JsonDocument.Parse(text, Options);
        var layer = new WrittenLayer();
        layer.Add(null, document.RootElement);
        return layer;
    }

    /// <summary>Adds a text at a key.</summary>
    public void AddText(string key) => Kinds[Name(null, key)] = JsonValueKind.String;

    private void Add(string? path, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.EnumerateObject().Any():
                foreach (var property in value.EnumerateObject()) Add(Name(path, property.Name), property.Value);
                break;
            case JsonValueKind.Array:
                Arrays.Add(path!);
                var position = 0;
                foreach (var element in value.EnumerateArray())
                    Add(Name(path, (position++).ToString(System.Globalization.CultureInfo.InvariantCulture)), element);
                if (position == 0) Kinds[path!] = JsonValueKind.Array;
                else FilledArrays.Add(path!);
                break;
            default:
                if (path is not null) Kinds[path] = value.ValueKind;
                break;
        }
    }

    private string Name(string? path, string key)
    {
        foreach (var part in key.Split(':'))
        {
            path = path is null ? part : path + ":" + part;
            Names.TryAdd(path, part);
        }

        return path!;
    }
}
