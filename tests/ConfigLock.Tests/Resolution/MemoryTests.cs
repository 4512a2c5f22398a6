using System.Globalization;
using System.Text;
using ConfigLock.Core.Comparison;

namespace ConfigLock.Tests.Resolution;

/// <summary>
/// Memory in proportion to the keys: what grows faster, or is built where it is not asked for, shows in the bytes that
/// one more key costs, on any machine. The bounds are about twice what is measured.
/// </summary>
public class MemoryTests
{
    private const int Few = 1_000;
    private const int Many = 5_000;

    private const string Schema = """
        {
          "type": "object", "additionalProperties": false,
          "properties": {
            "services": { "type": "object", "additionalProperties": { "$ref": "#/$defs/service" } }
          },
          "$defs": {
            "service": {
              "type": "object", "additionalProperties": false,
              "properties": {
                "address": { "type": "string", "minLength": 1 }, "limit": { "type": "integer" }, "ratio": { "type": "number" },
                "mode": { "enum": ["fast", "careful"], "default": "fast" }, "token": { "type": "string", "writeOnly": true },
                "tags": { "type": "array", "items": { "type": "string" } }
              }
            }
          }
        }
        """;

    [Fact]
    public void A_key_of_a_layer_takes_little_to_read() =>
        Assert.InRange(BytesOfOneMore(static keys => Layer(keys), static text => Toml.Table(text)), 100, 600);

    [Fact]
    public void A_key_takes_little_from_layer_to_lock()
    {
        using var project = new TemporaryProject(Schema);
        var bytes = BytesOfOneMore(
            keys =>
            {
                project.Layers(Layer(keys));
                return project.ExportRequest();
            },
            static request => TemporaryProject.Passes(request));
        Assert.InRange(bytes, 500, 2_500);
    }

    [Fact]
    public void A_diff_takes_little_for_lines_that_are_the_same()
    {
        var bytes = BytesOfOneMore(
            static keys => (Layer(keys), Layer(keys).Replace("limit = 7\n", "limit = 8\n", StringComparison.Ordinal)),
            static texts => UnifiedDiff.Create(texts.Item1, texts.Item2));
        Assert.InRange(bytes, 50, 600);
    }

    // What does not depend on the keys, such as the schema, cancels out.
    private static double BytesOfOneMore<TInput, TResult>(Func<int, TInput> input, Func<TInput, TResult> measured) =>
        (Bytes(input(Many), measured) - Bytes(input(Few), measured)) / (double)(Many - Few);

    private static long Bytes<TInput, TResult>(TInput input, Func<TInput, TResult> measured)
    {
        // Once before, since what is made for the first use of a type does not count.
        measured(input);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = measured(input);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(result);
        return bytes;
    }

    private static string Layer(int keys)
    {
        var text = new StringBuilder();
        for (var service = 0; service < keys / 5; service++)
            text.Append(CultureInfo.InvariantCulture, $"""
                [services.s{service:00000}]
                address = "host-{service}"
                limit = {service % 10}
                ratio = 0.5
                tags = ["a", "b"]
                token = "x"

                """);
        return text.ToString();
    }
}
