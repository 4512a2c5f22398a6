using ConfigLock.Core.Build;
using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Tests.Reliability;

/// <summary>Schemas that ask for work or room without end: they end in a message, or cost little.</summary>
public sealed class HostileSchemaTests
{
    [Theory]
    [InlineData("{ \"$ref\": \"#/$defs/d{0}\" }")]
    [InlineData("{ \"allOf\": [{ \"$ref\": \"#/$defs/d{0}\" }], \"x-configlock\": { \"removed\": false } }")]
    [InlineData("{ \"items\": { \"$ref\": \"#/$defs/d{0}\" }, \"properties\": { \"a\": { \"type\": \"string\", \"writeOnly\": true } } }")]
    public void A_chain_of_thirty_thousand_references_needs_no_stack(string link)
    {
        var schema = Chain(30_000, link, "{ \"properties\": { \"a\": { \"default\": 1 } } }");

        Assert.All(Build(schema, "b = 1\n"), static message => Assert.NotEqual("CFGLOCK299", message.Code));
    }

    [Fact]
    public void Tables_in_tables_deeper_than_TOML_are_an_error_where_they_have_defaults()
    {
        var schema = Chain(
            10_000,
            "{ \"type\": \"object\", \"properties\": { \"a\": { \"$ref\": \"#/$defs/d{0}\" } } }",
            "{ \"default\": 1, \"x-configlock\": { \"removed\": true } }");

        Assert.Equal("CFGLOCK108", Assert.Single(Build(schema, "a = {}\n")).Code);
    }

    [Theory]
    [InlineData("allOf", "{ \"type\": \"object\" }")]
    [InlineData("oneOf", "{ \"required\": [\"z\"] }")]
    public void References_that_double_at_every_level_are_an_error_however_often_they_are_asked(string keyword, string end)
    {
        var two = "{ \"" + keyword + "\": [{ \"$ref\": \"#/$defs/d{0}\" }, { \"$ref\": \"#/$defs/d{0}\" }] }";
        var keys =
            string.Join(", ", Enumerable.Range(0, 50).Select(static i => $"\"k{i}\": {{ \"default\": {{}}, \"$ref\": \"#/$defs/d0\" }}"));
        var schema = Chain(60, two, end)
            .Replace("\"$ref\": \"#/$defs/d0\",", "\"properties\": { " + keys + " },", StringComparison.Ordinal);

        Assert.Equal("CFGLOCK202", Assert.Single(Build(schema, "k1 = {}\n")).Code);
    }

    [Fact]
    public void What_was_cut_short_is_an_error_also_where_nothing_else_is_wrong()
    {
        // The default is judged by the work that doubles, and left out; the config itself is quickly judged.
        var schema = Chain(60, "{ \"allOf\": [{ \"$ref\": \"#/$defs/d{0}\" }, { \"$ref\": \"#/$defs/d{0}\" }] }", "{}")
            .Replace(
                "\"$ref\": \"#/$defs/d0\",",
                "\"properties\": { " + string.Join(
                    ", ", Enumerable.Range(0, 12).Select(static i => $"\"k{i}\": {{ \"default\": 1, \"$ref\": \"#/$defs/d0\" }}")) + " },",
                StringComparison.Ordinal);

        Assert.Contains(Assert.Single(Build(schema, "b = 1\n")).Code, (string[])["CFGLOCK109", "CFGLOCK202"]);
    }

    [Fact]
    public void A_pattern_that_backtracks_for_ever_is_tried_once()
    {
        var layer = string.Concat(Enumerable.Range(0, 200).Select(static i => $"k{i} = \"{new string('a', 40)}!\"\n"));
        var patterns = string.Join(
            ", ", Enumerable.Range(0, 200).Select(static i => $"{{ \"additionalProperties\": {{ \"pattern\": \"^(a+)+${i}\" }} }}"));

        var message = Assert.Single(Build("{ \"allOf\": [" + patterns + "] }", layer));
        Assert.Contains("could not be checked: the pattern ^(a+)+$0 took longer than 1 s", message.Message);
    }

    [Fact]
    public void A_pattern_of_keys_that_backtracks_for_ever_is_tried_once()
    {
        var layer = string.Concat(Enumerable.Range(0, 50).Select(static i => $"{new string('a', 40)}_{i} = 1\n"));

        var message = Assert.Single(Build("{ \"patternProperties\": { \"^(a+)+$\": { \"default\": 1 } } }", layer));
        Assert.Contains("took longer than 1 s (rule \"patternProperties\")", message.Message);
    }

    [Fact]
    public void Fifty_thousand_numbers_are_found_to_be_unique() =>
        Assert.Empty(
            Build(
                "{ \"properties\": { \"a\": { \"uniqueItems\": true } } }",
                "a = [" + string.Join(", ", Enumerable.Range(0, 50_000)) + "]\n"));

    [Fact]
    public void Of_many_errors_only_the_first_are_told()
    {
        var layer = string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"k{i} = 1\n"));
        var known = string.Join(", ", Enumerable.Range(0, 200).Select(static i => $"\"key{i}\": {{}}"));

        var messages = Build("{ \"additionalProperties\": false, \"properties\": { " + known + " } }", layer);

        Assert.Equal(DiagnosticBag.MaximumOfOneSeverity + 1, messages.Count);
        Assert.Equal(("CFGLOCK216", 501), (messages[^1].Code, messages[^1].Place.Line));
    }

    private static List<Diagnostic> Build(string schema, string layer)
    {
        using var project = new TemporaryProject(schema, layer, inMemory: true);
        var result = ConfigLockBuild.Run(project.ExportRequest());
        Sound.Check(result);
        return [.. result.Diagnostics];
    }

    private static string Chain(int length, string link, string end) =>
        "{ \"$ref\": \"#/$defs/d0\", \"$defs\": { "
        + string.Concat(
            Enumerable.Range(0, length).Select(
                i => FormattableString.Invariant($"\"d{i}\": ") + link
                    .Replace("{0}", FormattableString.Invariant($"{i + 1}"), StringComparison.Ordinal) + ", "))
        + FormattableString.Invariant($"\"d{length}\": ") + end + " } }";
}
