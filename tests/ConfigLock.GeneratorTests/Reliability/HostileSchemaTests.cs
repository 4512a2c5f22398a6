using ConfigLock.GeneratorTests.Infrastructure;

namespace ConfigLock.GeneratorTests.Reliability;

/// <summary>Schemas that are deeper than the compiler's stack end in a message, or in source; never in the end of the compiler.</summary>
public sealed class HostileSchemaTests
{
    [Theory]
    [InlineData("{ \"$ref\": \"#/$defs/d{0}\" }")]
    [InlineData("{ \"allOf\": [{ \"$ref\": \"#/$defs/d{0}\" }], \"x-configlock\": { \"removed\": false } }")]
    [InlineData("{ \"anyOf\": [{ \"$ref\": \"#/$defs/d{0}\" }, { \"type\": \"string\" }] }")]
    [InlineData("{ \"type\": \"array\", \"items\": { \"$ref\": \"#/$defs/d{0}\" } }")]
    [InlineData("{ \"type\": \"object\", \"additionalProperties\": { \"$ref\": \"#/$defs/d{0}\" } }")]
    [InlineData("{ \"type\": [\"object\", \"string\"], \"properties\": { \"a\": { \"$ref\": \"#/$defs/d{0}\" } } }")]
    public void A_long_chain_of_definitions_does_not_end_the_compiler(string link)
    {
        const int length = 5_000;
        var definitions = Enumerable.Range(0, length)
            .Select(i => $"\"d{i}\": {link.Replace("{0}", $"{i + 1}", StringComparison.Ordinal)}, ");
        var schema = InputText.Schema(
            $"{{ \"properties\": {{ \"a\": {{ \"$ref\": \"#/$defs/d0\" }} }}, "
                + $"\"$defs\": {{ {string.Concat(definitions)}\"d{length}\": {{ \"default\": 1 }} }} }}");

        GeneratorRun? run = null;
        var thread = new Thread(() => run = GeneratorRun.Of(schema), maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();

        Assert.NotNull(run);
        Assert.All(run.Result.Diagnostics, static diagnostic => Assert.Equal("CFGLOCK402", diagnostic.Id));
        Assert.True(run.Result.Diagnostics.Length == 1 || run.HasTypes);
    }
}
