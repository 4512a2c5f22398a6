using ConfigLock.Core.Parsing;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.Parsing;

public class TomlReaderTests
{
    [Fact]
    public void Every_key_and_value_knows_its_line_and_column()
    {
        var root = Toml.Table("a = 1\n\n[t]\n  b.c = [10,\n  { d = true }]\n[[u]]\n[[u]]\nx = 2\n");

        Assert.True(root.TryGet("a", out var a));
        Assert.Equal((1, 1, 1, 5), Where(a));
        Assert.True(((ConfigTable)root["t"]!).TryGet("b", out var b));
        Assert.True(((ConfigTable)b.Value).TryGet("c", out var c));
        Assert.Equal((4, 5, 4, 9), Where(c));
        var items = ((ConfigArray)c.Value).Items;
        Assert.Equal(10, items[0].Origin.Place.Column);
        Assert.Equal((5, 3), (items[1].Origin.Place.Line, items[1].Origin.Place.Column));
        var u = (ConfigArray)root["u"]!;
        Assert.Equal(2, u.Items.Count);
        Assert.True(((ConfigTable)u.Items[1]).TryGet("x", out var x));
        Assert.Equal((8, 1, 8, 5), Where(x));
    }

    [Fact]
    public void Columns_count_code_points_not_bytes_or_utf16_units()
    {
        Assert.True(Toml.Table("\"𝄞é\" = 1").TryGet("𝄞é", out var entry));
        Assert.Equal(8, entry.Value.Origin.Place.Column);
    }

    // Both of the characters that could stand in for it are in the document as well, one of them by an escape.
    [Fact]
    public void The_replacement_character_is_text_like_any_other()
    {
        var root = Toml.Table("# \ufffd\n\"\ufffd\".b = ['\ufffd\ue000', \"\\ue001\ufffd\", { c = \"\"\"\ufffd\"\"\" }] # \ufffd\n");

        Assert.True(root.TryGet("\ufffd", out var entry));
        var items = (ConfigArray)((ConfigTable)entry.Value)["b"]!;
        Assert.Equal("\ufffd\ue000", ((ConfigString)items.Items[0]).Value);
        Assert.Equal("\ue001\ufffd", ((ConfigString)items.Items[1]).Value);
        Assert.Equal("\ufffd", ((ConfigString)((ConfigTable)items.Items[2])["c"]!).Value);
        Assert.Equal(
            (2, 1, 2, 16),
            (entry.KeyPlace.Line, entry.KeyPlace.Column, items.Items[1].Origin.Place.Line, items.Items[1].Origin.Place.Column));
    }

    [Theory]
    [InlineData("\ufffd = 1", 1)]
    [InlineData("a = \"\ufffd\"\nb = \ufffd", 2)]
    [InlineData("\"\ufffd\" = 1\n\"\ufffd\" = 2", 2)]
    public void The_replacement_character_where_no_text_may_be_is_an_error_there(string text, int line)
    {
        var fault = Toml.Faults(text)[0];
        Assert.Equal(line, fault.Place.Line);
        Assert.DoesNotContain("\ue000", fault.Message);
    }

    [Theory]
    [InlineData("d = 2000-01-02T03:04:05.123456789012Z", "2000-01-02T03:04:05.123456789012Z")]
    [InlineData("d = 2000-01-02 03:04:05.99999999-07:00 # 2000-01-02", "2000-01-02T03:04:05.99999999-07:00")]
    [InlineData("a = '𝄞'\nt = { \"𝄞\" = 03:04:05.00000000009, x = 03:04:05.1 }\nd = 03:04:05.1200000000", "03:04:05.12")]
    public void No_digit_of_a_fraction_is_lost(string text, string expected) =>
        Assert.Equal(expected, ((ConfigDate)Toml.Table(text)["d"]!).Text);

    [Theory]
    [InlineData("a = 1\na = 2\n", 2, 1)]
    [InlineData("[t]\nx = 1\n[t]\n", 3, 2)]
    [InlineData("a.b = 1\n[a]\nc = 1\n", 2, 2)]
    [InlineData("a = { b = 1 }\na.c = 2\n", 2, 1)]
    [InlineData("[[a]]\n[a]\n", 2, 2)]
    [InlineData("a = [{}]\n[[a]]\n", 2, 3)]
    [InlineData("[a.b]\n[a]\nb = 1\n", 3, 1)]
    [InlineData("[[b]]\na = 1\n[b.a]\n", 3, 4)]
    [InlineData("[a.b.c]\n[a]\nb.x = 1\n[a.b]\n", 4, 4)]
    [InlineData("[a.b.c]\n[a]\nb.c.t = 1\n", 3, 3)]
    [InlineData("[[a]]\nb.c = 1\n[a.b]\n", 3, 4)]
    [InlineData("[a.b]\n[a]\nb.c = 1\n", 3, 1)]
    [InlineData("[a]\nb.c = 1\n[a.b]\n", 3, 4)]
    [InlineData("[a]\nb.c.d = 1\n[a.b.c]\n", 3, 6)]
    [InlineData("[a.b]\n[[a]]\n", 2, 3)]
    [InlineData("[[a]]\n[[a.b]]\n[a.b]\n", 3, 4)]
    [InlineData("[[a]]\nb = 1\n[[a]]\nb = 1\nb = 2\n", 5, 1)]
    [InlineData("a = [{ b = 1 }]\n[a.c]\n", 2, 2)]
    [InlineData("a = { b.c = 1 }\n[a.b.d]\n", 2, 2)]
    [InlineData("a = { b = 1, b.c = 2 }\n", 1, 14)]
    [InlineData("a = { b = 1, b = 2 }\n", 1, 14)]
    [InlineData("a = 1\n[a.b]\n", 2, 2)]
    [InlineData("[[a]]\n[b]\n[a.c]\n[a.c]\n", 4, 4)]
    [InlineData("a.b = 1\na.b.c = 2\n", 2, 3)]
    [InlineData("[[a.b]]\n[a]\nb.c = 1\n", 3, 1)]
    public void A_redefined_key_is_a_fault_at_its_second_place(string text, int line, int column)
    {
        var fault = Assert.Single(Toml.Faults(text));
        Assert.Equal((line, column), (fault.Place.Line, fault.Place.Column));
        Assert.Contains("cannot be redefined", fault.Message);
    }

    [Theory]
    [InlineData("[[e]]\n[[e.c]]\nm = 1\n[[e]]\nc = []\n", "[{ c = [{ m = 1 }] }, { c = [] }]")]
    [InlineData("[[e]]\n[e.c]\nm = 1\n[[e]]\nc = 1\n", "[{ c = { m = 1 } }, { c = 1 }]")]
    [InlineData("[[e]]\n[e.c.d]\nm = 1\n[[e]]\nc.d.m = 2\n", "[{ c = { d = { m = 1 } } }, { c = { d = { m = 2 } } }]")]
    [InlineData("[[e]]\nc = 1\n[[e]]\n[e.c.d]\nm = 1\n[e.c]\nn = 2\n", "[{ c = 1 }, { c = { d = { m = 1 }, n = 2 } }]")]
    [InlineData("[e.c.d]\nm = 1\n[e]\nn = 2\n[e.c]\no = 3", "{ c = { d = { m = 1 }, o = 3 }, n = 2 }")]
    [InlineData("[e]\na.b = 1\na.c.d = 2\n[e.a.f]\ng = 3", "{ a = { b = 1, c = { d = 2 }, f = { g = 3 } } }")]
    [InlineData("e = { a.b = 1, a.c = 2 }", "{ a = { b = 1, c = 2 } }")]
    [InlineData("[[e.c]]\n[[e.c]]\n[e]\nn = 1", "{ c = [{}, {}], n = 1 }")]
    public void A_key_may_be_set_once_in_each_table(string text, string expected) =>
        Assert.Equal(expected, ValueText.Show(Toml.Table(text)["e"]!));

    [Theory]
    [InlineData("token = \"hunter2\"\ntoken = \"hunter3\"\n")]
    [InlineData("token = hunter2\n")]
    [InlineData("token = \"a\" hunter2\n")]
    [InlineData("token = 99999999999999999hunter2\n")]
    [InlineData("token = hunter2-with`backtick\n")]
    public void A_fault_never_quotes_the_document(string text) =>
        Assert.All(Toml.Faults(text), static fault => Assert.DoesNotContain("hunter", fault.Message));

    [Theory]
    [InlineData("a = \"\\u004")]
    [InlineData("[[a]]\nc = []\n[a.c.b]\n")]
    [InlineData("[[a]]\na = [\"x\"]\n[a.a]\n")]
    [InlineData("a = 0xFFFFFFFFFFFFFFFF\n")]
    public void What_the_parser_itself_misses_is_a_fault_and_no_crash(string text) => Assert.NotEmpty(Toml.Faults(text));

    [Theory]
    [InlineData("[fruit]\napple.color = 1\n[fruit.apple.taste]\nsweet = true\n")]
    [InlineData("[x.y.z]\n[x]\na = 1\n")]
    [InlineData("[a.b.c]\n[a]\nb.d = 1\nb.e = 2\n")]
    [InlineData("[[a]]\n[a.b]\n[[a]]\n[a.b]\n[[a.c]]\n[[a.c]]\n")]
    [InlineData("a.b = 1\na.c.d = 2\na.c.e = 3\n")]
    [InlineData("a = { b.c = 1, b.d = 2 }\n")]
    public void What_is_no_redefinition_is_read(string text) => Assert.Empty(Toml.Faults(text));

    [Fact]
    public void Nesting_without_bound_is_a_fault_and_no_crash()
    {
        Assert.NotEmpty(Toml.Faults("a = " + new string('[', 100_000) + new string(']', 100_000)));
        Assert.NotEmpty(Toml.Faults(string.Join(".", Enumerable.Repeat("a", 10_000)) + " = 1"));
        Assert.NotEmpty(Toml.Faults("[" + string.Join(".", Enumerable.Repeat("a", 10_000)) + "]"));
    }

    [Theory]
    [InlineData("1979-05-27 07:32Z", "1979-05-27T07:32:00Z")]
    [InlineData("1979-05-27t07:32:01.500z", "1979-05-27T07:32:01.5Z")]
    [InlineData("1979-05-27T07:32:01.000", "1979-05-27T07:32:01")]
    [InlineData("1979-05-27T07:32:01+00:00", "1979-05-27T07:32:01Z")]
    [InlineData("1979-05-27T07:32:01-07:00", "1979-05-27T07:32:01-07:00")]
    [InlineData("1979-05-27", "1979-05-27")]
    [InlineData("07:32", "07:32:00")]
    public void Dates_have_one_spelling(string written, string canonical) =>
        Assert.Equal(canonical, ((ConfigDate)Toml.Value(written)).Text);

    [Theory]
    [InlineData("1", ValueKind.Integer)]
    [InlineData("[1, 2]", ValueKind.Array)]
    [InlineData("\"a # b\"", ValueKind.String)]
    [InlineData("{ a = 1 }", ValueKind.Table)]
    [InlineData("1 # one", null)]
    [InlineData("1, 2", null)]
    [InlineData("1,", null)]
    [InlineData("1]\nw = [2", null)]
    [InlineData("gpt-5", null)]
    [InlineData("", null)]
    public void A_single_value_is_the_whole_text_or_none(string text, ValueKind? kind) =>
        Assert.Equal(kind, TomlReader.ReadValue(text, Toml.Layer)?.Kind);

    private static (int, int, int, int) Where(ConfigEntry entry) =>
        (entry.KeyPlace.Line, entry.KeyPlace.Column, entry.Value.Origin.Place.Line, entry.Value.Origin.Place.Column);
}
