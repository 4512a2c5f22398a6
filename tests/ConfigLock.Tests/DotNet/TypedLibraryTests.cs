using System.ComponentModel;
using System.Globalization;
using ConfigLock.Core.Build;
using ConfigLock.Model.Values;
using CsCheck;

namespace ConfigLock.Tests.DotNet;

/// <summary>With a schema a lock says what the library answers, in the types to which .NET's own converters bring the texts.</summary>
public class TypedLibraryTests
{
    private const int Cases = 300;

    private const string Schema = """
        {
          "properties": {
            "Int": { "type": "integer" },
            "Num": { "type": "number" },
            "On": { "type": "boolean" },
            "Name": { "type": "string" },
            "Mode": { "enum": ["ReadOnly", "Full"] },
            "Ints": { "type": "array", "items": { "type": "integer" } },
            "Part": {
              "type": "object",
              "properties": { "Int": { "type": "integer" }, "Name": { "type": "string" } },
              "additionalProperties": { "type": "boolean" }
            },
            "Items": {
              "type": "array",
              "items": { "type": "object", "properties": { "Name": { "type": "string" }, "Num": { "type": "number" } } }
            }
          }
        }
        """;

    private static readonly Gen<string> Integer = Texts(
        "5", "\"5\"", "-0", "\" +5 \"", "\"0x1F\"", "\"0X1f\"", "\"#1F\"", "\"&hFF\"", "\"0xFFFFFFFFFFFFFFFF\"", "9223372036854775807",
        "\"-9223372036854775808\"", "5.0", "1e3", "9223372036854775808", "\"\"", "\"five\"", "\"1_000\"", "\"1,000\"", "\"0x\"", "true",
        "null");

    private static readonly Gen<string> Number = Texts(
        "5", "1.50", "\"1.50\"", "1e3", "\" 1E-7 \"", "-0", "1E400", "\"NaN\"", "\"-Infinity\"", "123456789012345678901234567890", ".5",
        "\".5\"", "\"1,5\"", "\"0x1F\"", "\"\"", "false", "null");

    private static readonly Gen<string> Truth = Texts("true", "false", "\"TRUE\"", "\" false \"", "1", "\"yes\"", "\"\"", "null");

    private static readonly Gen<string> Text = Texts("\"x\"", "true", "1.10", "1e3", "\"\"", "\" y \"", "5", "null", "\"\\u0000\"");

    private static readonly Gen<string> Choice = Texts("\"ReadOnly\"", "\"full\"", "\"FULL\"", "\"other\"", "true");

    private static readonly Gen<string> Ints = Gen.OneOf(
        Gen.Frequency((8, Gen.Int[0, 9].Select(static number => $"{number}")), (1, Integer)).Array[0, 3]
            .Select(static items => $"[{string.Join(",", items)}]"),
        Texts("{ \"0\": 1 }", "{ \"1\": 2 }", "{ \"x\": 2 }", "[]", "{}", "null", "3"));

    private static readonly Gen<string> Part = Entries(("Int", Integer), ("int", Integer), ("NAME", Text), ("Flag", Truth));

    private static readonly Gen<string> Items = Gen.OneOf(
        Entries(("Name", Text), ("num", Number)).Array[0, 3].Select(static items => $"[{string.Join(",", items)}]"),
        Texts("{ \"0:name\": true }", "{ \"1\": { \"Name\": \"x\" } }"));

    private static readonly Gen<string> Layer = Entries(
        ("Int", Integer), ("int", Integer), ("Num", Number), ("ON", Truth), ("name", Text), ("Name", Text), ("mode", Choice),
        ("Ints", Ints), ("ints", Ints), ("ints:0", Integer), ("Part", Part), ("part:int", Integer), ("Items", Items), ("Other", Text));

    public static TheoryData<int> Versions => LibraryTests.Versions;

    [Theory]
    [MemberData(nameof(Versions))]
    public void Random_layers_come_to_what_the_converters_make_of_them(int version)
    {
        var library = ConfigurationLibrary.All.Single(one => one.Version == version);
        var locked = 0;
        RandomRun.ForAll(
            Layer.Array[1, 3].Select(static texts => new RandomStack(
                [.. texts.Select(static (text, at) => new StackFile(FormattableString.Invariant($"layer{at}.json"), text))], [], [])),
            Cases,
            stack => locked += Check(library, stack) ? 1 : 0);
        Assert.True(locked > 0);
    }

    private static bool Check(ConfigurationLibrary library, RandomStack stack)
    {
        using var project = new TemporaryProject(Schema, inMemory: true);
        foreach (var file in stack.Files) project.Write(file.Name, file.Text!);
        var errors = ConfigLockBuild.Run(project.ExportRequest() with
        {
            Layers = [.. stack.Files.Select(file => project.Layer(file.Name))],
            Semantics = "DotNet",
            ConfigurationVersion = FormattableString.Invariant($"{library.Version}"),
        }).Diagnostics.Where(static diagnostic => diagnostic.IsError).Select(static error => error.Code).Distinct().ToList();
        var answer = library.Read(project.PathOf("."), stack.Files.Select(static file => file.Name), new Dictionary<string, string?>());
        if (answer.Failure is not null)
        {
            Assert.NotEmpty(errors);
            return false;
        }

        var expected = new ExpectedLock(answer, [.. stack.Files.Select(static file => WrittenLayer.Of(file.Text!))], library.Version);
        var typed = expected.Values.Where(static pair => !IsNullArray(pair.Key, pair.Value)).ToDictionary(
            static pair => pair.Key, static pair => Typed(pair.Key, pair.Value), StringComparer.OrdinalIgnoreCase);
        if (expected.Beside.Count > 0 || typed.ContainsValue(null) || HasHole(typed.Keys))
        {
            Assert.True(errors.Count > 0 && errors.TrueForAll(static code => code is "CFGLOCK202" or "CFGLOCK232" or "CFGLOCK235"),
                string.Join(" ", errors));
            return false;
        }

        Assert.Equal([], errors);
        var config = (ConfigTable)Toml.Table(project.Read(TemporaryProject.LockFile))["config"]!;
        Assert.Equal(
            Lines(typed!),
            Lines(new FlatLock(config).Values.ToDictionary(static value => value.Key, static value => Shown(value.Key, value.Value))));
        return true;
    }

    private static string Lines(Dictionary<string, string> values) => string.Join(
        "\n", values.Select(static pair => $"{pair.Key.ToUpperInvariant()} = {pair.Value}").Order(StringComparer.Ordinal));

    // Up to version 9 null is the empty text, of which the binder makes no list.
    private static bool IsNullArray(string key, string text) =>
        text.Length == 0 && key.Equals("Ints", StringComparison.OrdinalIgnoreCase);

    // What a program's class has of a text; null where it has nothing of that shape, or the converter fails.
    private static string? Typed(string key, string text)
    {
        var parts = key.ToUpperInvariant().Split(':');
        var isEmpty = text == ExpectedLock.EmptyArray;
        if (parts is ["INTS"] or ["ITEMS"]) return isEmpty ? text : null;
        if (parts is ["OTHER", ..]) return "s" + text;
        if (isEmpty) return null;
        return parts switch
        {
            ["INT"] or ["INTS", _] or ["PART", "INT"] => Convert(new Int64Converter(), text) is long number ? $"i{number}" : null,
            ["NUM"] or ["ITEMS", _, "NUM"] => Convert(new DoubleConverter(), text) is double number ? Shown(number) : null,
            ["NAME"] or ["PART", "NAME"] or ["ITEMS", _, "NAME"] => "s" + text,
            ["ON"] or ["PART", _] => Convert(new BooleanConverter(), text) is bool truth ? $"b{truth}" : null,
            ["MODE"] => Array.Find(["ReadOnly", "Full"], name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name
                ? "s" + name
                : null,
            _ => null,
        };
    }

    private static object? Convert(TypeConverter converter, string text)
    {
        try
        {
            return converter.ConvertFromInvariantString(text);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            return null;
        }
    }

    private static bool HasHole(IEnumerable<string> keys) => keys.Select(static key => key.ToUpperInvariant().Split(':'))
        .Where(static parts => parts is ["INTS" or "ITEMS", _, ..]).GroupBy(static parts => parts[0], static parts => parts[1])
        .Any(static positions => positions.Distinct().Count() is var count && !positions.ToHashSet()
            .SetEquals(Enumerable.Range(0, count).Select(static at => at.ToString(CultureInfo.InvariantCulture))));

    private static string Shown(string key, ConfigValue value) => value switch
    {
        ConfigArray => ExpectedLock.EmptyArray,
        _ when key.StartsWith("Other", StringComparison.Ordinal) => "s" + LibraryText.Of(value),
        ConfigInteger number when key.EndsWith("Num", StringComparison.Ordinal) => Shown((double)number.Value),
        ConfigInteger number => $"i{number.Value}",
        ConfigFloat number => Shown(number.Value),
        ConfigBoolean truth => $"b{truth.Value}",
        ConfigString text => "s" + text.Value,
        _ => "?",
    };

    private static string Shown(double number) => "n" + number.ToString("R", CultureInfo.InvariantCulture);

    private static Gen<string> Texts(params string[] texts) => RandomJson.OneOf(texts);

    private static Gen<string> Entries(params (string Key, Gen<string> Value)[] entries) =>
        Gen.Int[0, entries.Length - 1].SelectMany(at => entries[at].Value.Select(value => $"\"{entries[at].Key}\": {value}")).Array[0, 4]
            .Select(static texts => $"{{ {string.Join(", ", texts)} }}");
}
