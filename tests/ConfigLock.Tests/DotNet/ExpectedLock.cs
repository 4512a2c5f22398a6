using System.Globalization;
using System.Text.Json;

namespace ConfigLock.Tests.DotNet;

/// <summary>What a lock without a schema holds, by what the library answers and by what is written in the layers.</summary>
internal sealed class ExpectedLock
{
    /// <summary>In place of a text, what an empty array is.</summary>
    public const string EmptyArray = "[]\0";

    private readonly LibraryAnswer _answer;
    private readonly IReadOnlyList<WrittenLayer> _layers;
    private readonly bool _nullIsText;
    private readonly HashSet<string> _above;

    /// <param name="answer">What the library answers.</param>
    /// <param name="layers">What is written, a layer for each provider.</param>
    /// <param name="version">The library's major version.</param>
    public ExpectedLock(LibraryAnswer answer, IReadOnlyList<WrittenLayer> layers, int version)
    {
        (_answer, _layers, _nullIsText) = (answer, layers, version < 10);
        _above = Above(answer.Values.Keys);
        var values = answer.Values.Where(pair => Counts(pair.Key)).ToDictionary(
            static pair => pair.Key,
            pair => KindOf(pair.Key) == JsonValueKind.Array ? EmptyArray : pair.Value!,
            StringComparer.OrdinalIgnoreCase);
        var above = Above(values.Keys);
        Written = [.. values.Keys.Where(key => KindOf(key) is not (JsonValueKind.Array or JsonValueKind.Null))
            .Select(key => (key, answer.Providers[key]))];
        Beside = [.. values.Keys.Where(above.Contains)];
        Values = values.ToDictionary(pair => Spelled(pair.Key), static pair => pair.Value, StringComparer.Ordinal);
        Arrays = [.. above.Where(key => IsArray(key, values.Keys)).Select(Spelled).Order(StringComparer.Ordinal)];
    }

    /// <summary>The values by their keys, which are spelled as in the lowest layer.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>The keys of texts, numbers and booleans, each with the number of the provider that answers.</summary>
    public IReadOnlyList<(string Key, int Provider)> Written { get; }

    /// <summary>The keys that have a value beside other keys below.</summary>
    public IReadOnlyList<string> Beside { get; }

    /// <summary>The keys of arrays with elements, in ordinal order.</summary>
    public IReadOnlyList<string> Arrays { get; }

    private static HashSet<string> Above(IEnumerable<string> keys) =>
        keys.SelectMany(LibraryAnswer.Above).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private JsonValueKind KindOf(string key) =>
        _answer.Providers[key] is var provider and >= 0 ? _layers[provider].Kinds[key] : JsonValueKind.Undefined;

    private bool Counts(string key) => KindOf(key) switch
    {
        JsonValueKind.Undefined or JsonValueKind.Object => false,
        JsonValueKind.Null => _nullIsText && !_above.Contains(key),
        JsonValueKind.Array => !_above.Contains(key),
        _ => true,
    };

    private bool IsArray(string key, IEnumerable<string> values)
    {
        if (!_layers.Any(layer => layer.Arrays.Contains(key))) return false;
        var names = values.Where(value => value.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase))
            .Select(value => value[(key.Length + 1)..].Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(0, names.Count).All(position => names.Contains(position.ToString(CultureInfo.InvariantCulture)));
    }

    private string Spelled(string key) => string.Join(':', LibraryAnswer.Above(key).Append(key).Select(NameOf));

    private string NameOf(string key) => _layers.First(layer => layer.Names.ContainsKey(key)).Names[key];
}
