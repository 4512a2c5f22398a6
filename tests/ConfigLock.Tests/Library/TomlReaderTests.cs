
namespace ConfigLock.Tests.Library;

public class TomlReaderTests
{
    [Theory]
    [InlineData("", "{}")]
    [InlineData("\ufeffa = 1", "{a = Integer 1}")]
    [InlineData("# only a comment \t é", "{}")]
    [InlineData("\r\n \t\r\na = 1\r\n", "{a = Integer 1}")]
    [InlineData("a=1#x\nb =\t2", "{a = Integer 1, b = Integer 2}")]
    public void Documents(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("1-_z = 1", "{1-_z = Integer 1}")]
    [InlineData("\"\" = 1", "{ = Integer 1}")]
    [InlineData("'a.b' . \"c\\u0064\" = 1", "{a.b = {cd = Integer 1}}")]
    [InlineData("3.14 = 1", "{3 = {14 = Integer 1}}")]
    [InlineData("a.b = 1\nc = 2\na.d = 3", "{a = {b = Integer 1, d = Integer 3}, c = Integer 2}")]
    public void Keys(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("+1_000", 1000)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("0xDEAD_beef", 0xDEADBEEF)]
    [InlineData("0x00", 0)]
    [InlineData("0x7fff_ffff_ffff_ffff", long.MaxValue)]
    [InlineData("0o755", 493)]
    [InlineData("0b1101_0110", 214)]
    public void Integers(string written, long expected) => Assert.Equal(expected, Value(written).AsInteger());

    [Theory]
    [InlineData("1.0", 1.0)]
    [InlineData("+3.1415", 3.1415)]
    [InlineData("5e+22", 5e22)]
    [InlineData("1e06", 1e6)]
    [InlineData("-2E-2", -0.02)]
    [InlineData("6.626e-34", 6.626e-34)]
    [InlineData("224_617.445_991_228", 224617.445991228)]
    [InlineData("0e0", 0.0)]
    [InlineData("inf", double.PositiveInfinity)]
    [InlineData("+inf", double.PositiveInfinity)]
    [InlineData("-inf", double.NegativeInfinity)]
    [InlineData("nan", double.NaN)]
    [InlineData("-nan", double.NaN)]
    [InlineData("1e400", double.PositiveInfinity)]
    [InlineData("-1e400", double.NegativeInfinity)]
    public void Floats(string written, double expected) => Assert.Equal(expected, Value(written).AsFloat());

    [Fact]
    public void Zero_keeps_its_sign()
    {
        Assert.True(double.IsNegative(Value("-0.0").AsFloat()));
        Assert.False(double.IsNegative(Value("0.0").AsFloat()));
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("''", "")]
    [InlineData("\"a\\b\\t\\n\\f\\r\\e\\\"\\\\\"", "a\b\t\n\f\r\u001b\"\\")]
    [InlineData("\"\\x41\\xe9\\u00e9\\U0001D11E\"", "Aéé𝄞")]
    [InlineData("\"\t# é \u0085\"", "\t# é \u0085")]
    [InlineData("'\\n \"x\"'", "\\n \"x\"")]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"\r\na\r\n\nb\"\"\"", "a\n\nb")]
    [InlineData("'''\r\na\r\n\r\nb\r\n'''", "a\n\nb\n")]
    [InlineData("\"\"\"a\\r\\n\r\n\"\"\"", "a\r\n\n")]
    [InlineData("\"\"\"a \\\r\n \n\t b\\\n\"\"\"", "a b")]
    [InlineData("\"\"\"a \\  \n\"\"\"", "a ")]
    [InlineData("\"\"\"a \\ \nb\"\"\"", "a b")]
    [InlineData("\"\"\"a\"b\"\"c\"\"\"\"\"", "a\"b\"\"c\"\"")]
    [InlineData("\"\"\"\"a\"\"\"\"", "\"a\"")]
    [InlineData("\"\"\"a\\\"\"\"\"", "a\"")]
    [InlineData("\"\"\"\"\"\"\"\"", "\"\"")]
    [InlineData("'''\n\\\n'x' ''y'''''", "\\\n'x' ''y''")]
    public void Strings(string written, string expected) => Assert.Equal(expected, Value(written).AsString());

    [Theory]
    [InlineData("1979-05-27T07:32:00Z", TomlKind.OffsetDateTime, "1979-05-27T07:32:00Z")]
    [InlineData("1979-05-27 00:32:00.999999-07:00", TomlKind.OffsetDateTime, "1979-05-27T00:32:00.999999-07:00")]
    [InlineData("1979-05-27t07:32z", TomlKind.OffsetDateTime, "1979-05-27T07:32:00Z")]
    [InlineData("1979-05-27T07:32:00", TomlKind.LocalDateTime, "1979-05-27T07:32:00")]
    [InlineData("2024-02-29", TomlKind.LocalDate, "2024-02-29")]
    [InlineData("2000-02-29 # comment", TomlKind.LocalDate, "2000-02-29")]
    [InlineData("23:59", TomlKind.LocalTime, "23:59:00")]
    [InlineData("00:00:00.123456789012", TomlKind.LocalTime, "00:00:00.123456789012")]
    public void Dates(string written, TomlKind kind, string canonical)
    {
        Assert.Equal(kind, Value(written).Kind);
        Assert.Equal(canonical, Value(written).AsDate().Text);
    }

    [Theory]
    [InlineData("[]", "[]")]
    [InlineData("[ 1, 'a', [true], {} ]", "[Integer 1, String a, [Boolean true], {}]")]
    [InlineData("[ # one\n1 # two\n, # three\r\n2,\n# four\n]", "[Integer 1, Integer 2]")]
    [InlineData("[2024-01-01 , 2024-01-01 07:32 ]", "[LocalDate 2024-01-01, LocalDateTime 2024-01-01T07:32:00]")]
    [InlineData("{}", "{}")]
    [InlineData("{ a.b = 1, c = { d = 2 }, a.e = 3 }", "{a = {b = Integer 1, e = Integer 3}, c = {d = Integer 2}}")]
    [InlineData("{\n  a = 1, # one\n  b = 2,\r\n}", "{a = Integer 1, b = Integer 2}")]
    public void Arrays_and_inline_tables(string written, string expected) =>
        Assert.Equal(expected, Shown.Value(Value(written), places: false));

    [Theory]
    [InlineData("[a]\n[b]", "{a = {}, b = {}}")]
    [InlineData("[ a . 'b.c' ] # x\nd = 1", "{a = {b.c = {d = Integer 1}}}")]
    [InlineData("[a.b]\nx = 1\n[a]\ny = 2", "{a = {b = {x = Integer 1}, y = Integer 2}}")]
    [InlineData("[a.b]\n[c]\n[a.d]", "{a = {b = {}, d = {}}, c = {}}")]
    [InlineData("a.b = 1\n[a.c]", "{a = {b = Integer 1, c = {}}}")]
    [InlineData("[f]\na.c = 1\na.t.s = true\n[f.a.x]", "{f = {a = {c = Integer 1, t = {s = Boolean true}, x = {}}}}")]
    [InlineData("[a.b.c]\n[a]\nb.x = 1", "{a = {b = {c = {}, x = Integer 1}}}")]
    [InlineData("[[a]]\nx = 1\n[[a]]\n[[a]]\nx = 2", "{a = [{x = Integer 1}, {}, {x = Integer 2}]}")]
    [InlineData("[[a]]\n[a.b]\nx = 1\n[[a]]\n[a.b]\nx = 2", "{a = [{b = {x = Integer 1}}, {b = {x = Integer 2}}]}")]
    [InlineData("[[a]]\n[[a.b]]\n[[a.b]]\n[[a]]\n[[a.b]]", "{a = [{b = [{}, {}]}, {b = [{}]}]}")]
    [InlineData("[[a.b]]\n[a]\nc = 1", "{a = {b = [{}], c = Integer 1}}")]
    [InlineData("[[a]]\n[[a.b]]\nc = 1\n[[a]]\nb = {}", "{a = [{b = [{c = Integer 1}]}, {b = {}}]}")]
    public void Tables(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("a = 1\na = 2", 2, 1)]
    [InlineData("a = 1\n\"a\" = 2", 2, 1)]
    [InlineData("a = 1\na.b = 2", 2, 1)]
    [InlineData("a.b = 1\na = 2", 2, 1)]
    [InlineData("a.b.c = 1\na.b = 2", 2, 3)]
    [InlineData("a = 1\n[a]", 2, 2)]
    [InlineData("a = 1\n[a.b]", 2, 2)]
    [InlineData("a = 1\n[[a]]", 2, 3)]
    [InlineData("[a]\n[a]", 2, 2)]
    [InlineData("[a]\nb = 1\n[a.b]", 3, 4)]
    [InlineData("[a]\nb.c = 1\n[a.b]", 3, 4)]
    [InlineData("[a]\nb.c.d = 1\n[a.b.c]", 3, 6)]
    [InlineData("[a]\nb.c = 1\n[[a.b]]", 3, 5)]
    [InlineData("a.b = 1\n[a]", 2, 2)]
    [InlineData("[a.b]\n[a]\nb = 1", 3, 1)]
    [InlineData("[a.b]\n[a]\nb.c = 1", 3, 1)]
    [InlineData("[a.b.c]\n[a]\nb.c.d = 1", 3, 3)]
    [InlineData("[a.b.c]\n[a]\nb.x = 1\n[a.b]", 4, 4)]
    [InlineData("a = { b = 1 }\na.c = 2", 2, 1)]
    [InlineData("a = { b = 1 }\n[a.c]", 2, 2)]
    [InlineData("a.b = {}\n[a.b.c]", 2, 4)]
    [InlineData("a = { b = 1, b = 2 }", 1, 14)]
    [InlineData("a = { b = {}, b.c = 2 }", 1, 15)]
    [InlineData("a = { b.c = 1, b = 2 }", 1, 16)]
    [InlineData("a = [{ b = 1, b = 2 }]", 1, 15)]
    [InlineData("[[a]]\n[a]", 2, 2)]
    [InlineData("[a]\n[[a]]", 2, 3)]
    [InlineData("[a.b]\n[[a]]", 2, 3)]
    [InlineData("a = []\n[[a]]", 2, 3)]
    [InlineData("a = [{}]\n[[a]]", 2, 3)]
    [InlineData("a = [{}]\n[a.b]", 2, 2)]
    [InlineData("[[a.b]]\n[a]\nb.c = 1", 3, 1)]
    [InlineData("[[a]]\n[a.b]\n[[a.b]]", 3, 5)]
    [InlineData("[[a]]\n[[a.b]]\n[a.b]", 3, 4)]
    [InlineData("[[a]]\nb = 1\n[a.b]", 3, 4)]
    [InlineData("[[a]]\nb.x = 1\n[a.b]", 3, 4)]
    [InlineData("[[a]]\nb.x = 1\n[[a.b]]", 3, 5)]
    [InlineData("[[a]]\nb = []\n[a.b.c]", 3, 4)]
    public void What_is_defined_again_is_refused(string text, int line, int column)
    {
        var fault = Refuses(text, line, column);
        Assert.EndsWith("cannot be redefined", fault.Message);
    }

    [Theory]
    [InlineData("a", 1, 2)]
    [InlineData("a =", 1, 4)]
    [InlineData("a = # x\n1", 1, 5)]
    [InlineData("a\n= 1", 1, 2)]
    [InlineData("= 1", 1, 1)]
    [InlineData("a b = 1", 1, 3)]
    [InlineData("a. = 1", 1, 4)]
    [InlineData(".a = 1", 1, 1)]
    [InlineData("a..b = 1", 1, 3)]
    [InlineData("é = 1", 1, 1)]
    [InlineData("a+b = 1", 1, 2)]
    [InlineData("\"\"\"a\"\"\" = 1", 1, 3)]
    [InlineData("\"a\n\" = 1", 1, 1)]
    [InlineData("\"\\\nb\" = 1", 1, 2)]
    [InlineData("a = 1 b = 2", 1, 7)]
    [InlineData("a = \"x\"y", 1, 8)]
    [InlineData("a = 1, ", 1, 6)]
    [InlineData("[]", 1, 2)]
    [InlineData("[[]]", 1, 3)]
    [InlineData("[a", 1, 3)]
    [InlineData("[a\n]", 1, 3)]
    [InlineData("[[a]", 1, 5)]
    [InlineData("[[a] ]", 1, 5)]
    [InlineData("[ [a]]", 1, 3)]
    [InlineData("[a]]", 1, 4)]
    [InlineData("[a] b = 1", 1, 5)]
    [InlineData("[a.]", 1, 4)]
    public void Broken_lines_are_refused(string text, int line, int column) => Refuses(text, line, column);

    [Theory]
    [InlineData("yes")]
    [InlineData("True")]
    [InlineData("truex")]
    [InlineData("01")]
    [InlineData("-01")]
    [InlineData("+-1")]
    [InlineData("_1")]
    [InlineData("1_")]
    [InlineData("1__0")]
    [InlineData("0_0")]
    [InlineData("0x")]
    [InlineData("0x_1")]
    [InlineData("0x1_")]
    [InlineData("0x1__1")]
    [InlineData("0xg")]
    [InlineData("0X1")]
    [InlineData("+0x1")]
    [InlineData("0o8")]
    [InlineData("0b2")]
    [InlineData("0b1e1")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("0x8000000000000000")]
    [InlineData("0xFFFFFFFFFFFFFFFF")]
    [InlineData("0x10000000000000000")]
    [InlineData("0o1000000000000000000000")]
    [InlineData("1.")]
    [InlineData(".1")]
    [InlineData("1.e1")]
    [InlineData("1._1")]
    [InlineData("1_.1")]
    [InlineData("01.0")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e1.0")]
    [InlineData("1e_1")]
    [InlineData("1.0.0")]
    [InlineData("Inf")]
    [InlineData("infinity")]
    [InlineData("+ 1")]
    [InlineData("2023-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("2024-13-01")]
    [InlineData("2024-00-01")]
    [InlineData("2024-04-31")]
    [InlineData("2024-01-00")]
    [InlineData("0000-01-01")]
    [InlineData("2024-1-01")]
    [InlineData("2_024-01-01")]
    [InlineData("2024-01-01T")]
    [InlineData("2024-01-01 7")]
    [InlineData("2024-01-01T24:00:00")]
    [InlineData("2024-01-01T00:60:00")]
    [InlineData("2024-01-01T00:00:60")]
    [InlineData("2024-01-01T00:00:00.")]
    [InlineData("2024-01-01T00:00:00.Z")]
    [InlineData("2024-01-01T00:00:00+1:00")]
    [InlineData("2024-01-01T00:00:00+0100")]
    [InlineData("2024-01-01T00:00:00+14:01")]
    [InlineData("2024-01-01T00:00:00+01:60")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-00:01")]
    [InlineData("2024-01-01Z")]
    [InlineData("07:32Z")]
    [InlineData("7:32:00")]
    [InlineData("07:32.5")]
    public void What_is_nearly_a_number_or_date_is_refused(string written) => Refuses("k = 0\na = " + written, 2, 5);

    [Theory]
    [InlineData("\"a", 1, 5)]
    [InlineData("'a\n'", 1, 5)]
    [InlineData("\"a\r\n\"", 1, 5)]
    [InlineData("\"\"\"a\"\"", 1, 11)]
    [InlineData("'''a\n''", 2, 3)]
    [InlineData("\"\"\"\"\"\"\"\"\"", 1, 13)]
    [InlineData("''''''''x", 1, 13)]
    [InlineData("\"\\q\"", 1, 6)]
    [InlineData("\"\\\"", 1, 5)]
    [InlineData("\"\\", 1, 6)]
    [InlineData("\"\\x4\"", 1, 6)]
    [InlineData("\"\\u12g4\"", 1, 6)]
    [InlineData("\"\\u004", 1, 6)]
    [InlineData("\"\\ud800\"", 1, 6)]
    [InlineData("\"\\ud834\\udd1e\"", 1, 6)]
    [InlineData("\"\\U00110000\"", 1, 6)]
    [InlineData("\"\\UFFFFFFFF\"", 1, 6)]
    [InlineData("\"a\\\n b\"", 1, 7)]
    [InlineData("\"a\\ b\"", 1, 7)]
    [InlineData("\"\"\"a\\ b\"\"\"", 1, 9)]
    [InlineData("\"𝄞\\q\"", 1, 7)]
    public void Broken_strings_are_refused(string written, int line, int column) => Refuses("a = " + written, line, column);

    [Theory]
    [InlineData("[", 1, 6)]
    [InlineData("[1", 1, 7)]
    [InlineData("[1 2]", 1, 8)]
    [InlineData("[,]", 1, 6)]
    [InlineData("[1,,2]", 1, 8)]
    [InlineData("[1}", 1, 7)]
    [InlineData("{", 1, 6)]
    [InlineData("{ a }", 1, 9)]
    [InlineData("{ a = }", 1, 11)]
    [InlineData("{ a\n= 1 }", 1, 8)]
    [InlineData("{ a =\n1 }", 1, 10)]
    [InlineData("{ a = 1 b = 2 }", 1, 13)]
    [InlineData("{ , }", 1, 7)]
    [InlineData("{ a = 1,, b = 2 }", 1, 13)]
    [InlineData("{ a = 1 ]", 1, 13)]
    [InlineData("{ [a] }", 1, 7)]
    public void Broken_arrays_and_inline_tables_are_refused(string written, int line, int column) =>
        Refuses("a = " + written, line, column);

    [Theory]
    [InlineData("a = 1\rb = 2", 1, 6)]
    [InlineData("a = 1\r", 1, 6)]
    [InlineData("# a\rb", 1, 4)]
    [InlineData("a = '\r'", 1, 6)]
    [InlineData("a = \"\"\"\\\n\r\"\"\"", 2, 1)]
    [InlineData("a = \"\0\"", 1, 6)]
    [InlineData("a = '\u001f'", 1, 6)]
    [InlineData("a = '''\u007f'''", 1, 8)]
    [InlineData("a = 1 # \u0001", 1, 9)]
    [InlineData("a = 1\n\f", 2, 1)]
    [InlineData("\0", 1, 1)]
    [InlineData("\u00a0a = 1", 1, 1)]
    [InlineData("\ufeff\ufeffa = 1", 1, 1)]
    [InlineData("a = 1\ufeff", 1, 6)]
    public void Characters_out_of_place_are_refused(string text, int line, int column) => Refuses(text, line, column);

    // Not as inline data: attributes cannot hold half of a surrogate pair.
    [Fact]
    public void Lone_surrogates_are_refused()
    {
        Refuses("a = \"é" + '\ud800' + "\"", 1, 7);
        Refuses("# 𝄞" + '\udc00', 1, 4);
        Refuses("a" + '\ud834', 1, 2);
    }

    [Fact]
    public void Every_key_and_value_knows_its_line_and_column()
    {
        Assert.Equal(
            "@1:1 {𝄞@1:1  = @1:7 Integer 1, t@2:2  = @2:2 {b@3:3  = @3:3 "
                + "{c@3:5  = @3:9 [@3:10 Integer 10, @4:3 {d@4:5  = @4:9 Boolean true}]}}}",
            Shown.Support("\"𝄞\" = 1\n[t]\n  b.c = [10,\n  { d = true }]\n", out _));
    }

    [Theory]
    [InlineData("token = \"hunter2\"\ntoken = \"hunter3\"\n")]
    [InlineData("token = hunter2\n")]
    [InlineData("token = \"a\" hunter2\n")]
    [InlineData("token = 99999999999999999999hunter2\n")]
    [InlineData("token = \"hunter2\\q\"\n")]
    [InlineData("token = \"hunter2\n")]
    [InlineData("token = [\"hunter2\" \"hunter3\"]\n")]
    [InlineData("token = \"\"\"hunter2\"\"\"hunter3\n")]
    public void A_message_never_quotes_a_value(string text)
    {
        Shown.Support(text, out var fault);
        Assert.NotNull(fault);
        Assert.DoesNotContain("hunter", fault.ToString());
    }

    [Fact]
    public void A_message_names_a_key_on_one_line() =>
        Assert.Equal(
            "(2,1): the key \"a\\nb\" is already defined at (1,1) and cannot be redefined",
            Refuses("\"a\\nb\" = 1\n\"a\\nb\" = 2", 2, 1).Message);

    [Theory]
    [InlineData("a = ", "[", "]")]
    [InlineData("a = ", "{a=", "}")]
    [InlineData("", "a.", "a = 1")]
    [InlineData("[", "a.", "a]")]
    [InlineData("[[", "a.", "a]]")]
    [InlineData("", "[[a.a]]\n", "")]
    public void Nesting_without_bound_is_refused(string start, string piece, string end) =>
        Assert.Contains(
            "nest deeper than 128",
            Assert.Throws<ConfigFormatException>(() => TomlValue.Parse(Nested(start, piece, end, 100_000))).Message);

    [Theory]
    [InlineData("a = ", "[", "]", 128, 129)]
    [InlineData("a = ", "{a=", "}", 127, 128)]
    [InlineData("", "a.", "a = 1", 127, 128)]
    [InlineData("[", "a.", "a]", 127, 128)]
    public void The_bound_of_nesting_is_128(string start, string piece, string end, int allowed, int refused)
    {
        TomlValue.Parse(Nested(start, piece, end, allowed));
        Assert.Throws<ConfigFormatException>(() => TomlValue.Parse(Nested(start, piece, end, refused)));
    }

    [Fact]
    public void A_long_document_on_one_line_is_read_in_time_that_grows_with_its_length() =>
        Assert.Equal(300_000, Value("[" + string.Concat(Enumerable.Repeat("1,", 300_000)) + "]").Items.Count);

    private static string Nested(string start, string piece, string end, int count) => piece switch
    {
        "[" or "{a=" => start + Repeat(piece, count) + (piece == "[" ? string.Empty : "1") + Repeat(end, count),
        "[[a.a]]\n" => string.Concat(Enumerable.Range(0, 100).Select(static depth => "[[" + Repeat("a.", depth) + "a]]\n")),
        _ => start + Repeat(piece, count) + end,
    };

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static TomlValue Value(string written)
    {
        Assert.True(TomlValue.Parse("v = " + written).TryGet("v", out var value));
        return value;
    }

    private static void Reads(string text, string expected) => Assert.Equal(expected, Shown.Value(TomlValue.Parse(text), places: false));

    private static ConfigFormatException Refuses(string text, int line, int column)
    {
        var fault = Assert.Throws<ConfigFormatException>(() => TomlValue.Parse(text));
        Assert.Equal((line, column), (fault.Line, fault.Column));
        Assert.StartsWith($"({line},{column}): ", fault.Message);
        return fault;
    }
}
