using System.Reflection;
using System.Text.RegularExpressions;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Tests.Schemas;

namespace ConfigLock.Tests.Validation;

/// <summary>Formats that are checked. Those of strings are proven by the official suite as well.</summary>
public sealed partial class FormatTests
{
    [Theory]
    [InlineData("date-time", "'1990-12-31T23:59:60Z'", null)]
    [InlineData("date-time", "'1990-12-31 23:59:59Z'", "must be a date and time with offset, such as 1979-05-27T07:32:00Z")]
    [InlineData("date", "'2023-02-29'", "must be a date, such as 1979-05-27")]
    [InlineData("time", "'24:00:00Z'", "must be a time with offset, such as 07:32:00Z")]
    [InlineData("duration", "'P1W1D'", "must be a duration, such as P1DT12H")]
    [InlineData("duration", "'P1Y2M3DT4H5M6S'", null)]
    [InlineData("uuid", "'2eb8aa08-aa98-11ea-b4aa-73b441d1638'", "must be a UUID")]
    [InlineData("ipv4", "'127.0.0.01'", "must be an IPv4 address")]
    [InlineData("ipv6", "'::ffff:192.168.0.1'", null)]
    [InlineData("ipv6", "'1::2::3'", "must be an IPv6 address")]
    [InlineData("ip", "'127.0.0.1'", null)]
    [InlineData("ip", "'::1'", null)]
    [InlineData("ip", "'127.0.0.1:80'", "must be an IPv4 or IPv6 address")]
    [InlineData("ip", "'localhost'", "must be an IPv4 or IPv6 address")]
    [InlineData("regex", "'a('", "must be a regular expression")]
    [InlineData("json-pointer", "'/a~2'", "must be a JSON pointer")]
    [InlineData("uri", "'not a uri'", null)]
    [InlineData("email", "'nobody'", null)]
    [InlineData("made-up", "'x'", null)]
    [InlineData("int8", "127", null)]
    [InlineData("int8", "128", "must be between -128 and 127")]
    [InlineData("int16", "-32769", "must be between -32768 and 32767")]
    [InlineData("int32", "2147483648", "must be between -2147483648 and 2147483647")]
    [InlineData("int64", "9223372036854775807", null)]
    [InlineData("int64", "1e19", "must be within 64 bits")]
    [InlineData("uint8", "-1", "must be between 0 and 255")]
    [InlineData("uint16", "65536", "must be between 0 and 65535")]
    [InlineData("uint32", "4294967296", "must be between 0 and 4294967295")]
    [InlineData("uint64", "-1", "must be 0 or more, within 64 bits")]
    [InlineData("uint64", "1.8e19", null)]
    [InlineData("uint", "-1", "must be 0 or more, within 64 bits")]
    [InlineData("uint8", "'text'", null)]
    public void Formats_with_an_exact_definition_are_checked_on_demand(string format, string value, string? expected)
    {
        var schema = SchemaSamples.Load($$$"""{"properties": {"v": {"format": "{{{format}}}"} } }""");
        var toml = SchemaSamples.Toml("v = " + value);
        var violations = new Validator(new ValidationOptions { AssertFormats = true }).Validate(schema, toml);
        Assert.Equal(expected, violations.Count == 0 ? null : Assert.Single(violations).Expected);
        Assert.Empty(new Validator(new ValidationOptions()).Validate(schema, toml));
    }

    [Fact]
    public void The_docs_name_the_formats_of_strings_that_refuse_a_value()
    {
        var page = string.Join(' ', Repository.Read("docs/resolution.md").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var list = Told().Match(page).Groups[1].Value;
        var told = Name().Matches(list).Select(static name => name.Groups[1].Value);
        var theory = typeof(FormatTests).GetMethod(nameof(Formats_with_an_exact_definition_are_checked_on_demand))!;
        var refusing = theory.GetCustomAttributes<InlineDataAttribute>()
            .SelectMany(row => row.GetData(theory))
            .Where(static row => row is [_, string text, not null] && text[0] == '\'')
            .Select(static row => (string)row[0]);
        DocList.MatchesInAnyOrder(
            "docs/resolution.md, step 8, \"Formats with an exact definition are asserted\"", refusing.Distinct(), told);
    }

    [GeneratedRegex("Formats with an exact definition are asserted:(.*?)and the integer widths", RegexOptions.Singleline)]
    private static partial Regex Told();

    [GeneratedRegex("`([a-z0-9-]+)`")]
    private static partial Regex Name();
}
