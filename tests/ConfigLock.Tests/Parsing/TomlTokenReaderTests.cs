using ConfigLock.Core.Parsing;
using ConfigLock.Model.Text;
using ConfigLock.Tests.Library;
using CsCheck;
using Tomlyn;

namespace ConfigLock.Tests.Parsing;

/// <summary>The reader by tokens takes exactly the documents that the syntax tree takes, and reads the same from them.</summary>
public class TomlTokenReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\ufeffa = 1")]
    [InlineData("# only a comment")]
    [InlineData("a = 1 # comment\r\n\r\n  b = 2\t\n")]
    [InlineData("a = \"x\\ty\"\nb = 'c\\d'\nc = \"\"\"\n e\\\n   f\"\"\"\nd = '''\r\ng'''\ne = \"\"\"\"\"quoted\"\"\"\"\"\n")]
    [InlineData("\"a b\".'c.d'.\"\" = 1\n[ \"x\" . y ]\n\"é𝄞\" = \"𝄞\"\n\"\\u0061\" = 2\n")]
    [InlineData("a = 0x1F\nb = 0o17\nc = 0b11\nd = 1_000\ne = -9223372036854775808\nf = +1\n")]
    [InlineData("a = 1.5\nb = -0.0\nc = 1e3\nd = inf\ne = -inf\nf = nan\ng = +nan\nh = +inf\n")]
    [InlineData("a = 1979-05-27 07:32Z\nb = 1979-05-27t07:32:00.50-07:00\nc = 1979-05-27\nd = 07:32\ne = 1979-05-27T07:32:01\n")]
    [InlineData("a = true\nb = false\n")]
    [InlineData("a = [ 1, # one\n [ 2,\n\n3 ], { b = [\n] }, # end\n]\nb = []\n")]
    [InlineData("a = {}\nb = { c.d = 1, c.e = [{ f = 2 }], }\nc = {\n  # comment\n  d = 1,\n  e = 2 # two\n  , f = {\n} }\n")]
    [InlineData("[a]\nb.c = 1\nb.d.e = 2\n[a.f]\n[[a.g]]\nh = 1\n[[a.g]]\n[a.g.i]\n[x.y.z]\n[x]\n")]
    [InlineData("[[a.b]]\n[[a.b.c]]\n[[a.b.c]]\n[[a.b]]\n[a.b.c]\n[a]\n")]
    [InlineData("a = [nan, 1]")]
    public void A_valid_document_is_read_as_by_the_tree(string text)
    {
        Assert.NotNull(ByTokens(text));
        Agree(text);
    }

    [Theory]
    [InlineData("a = 1 b = 2")]
    [InlineData("a\n= 1")]
    [InlineData("a =\n1")]
    [InlineData("a.\nb = 1")]
    [InlineData("a = { b\n= 1 }")]
    [InlineData("a = { b =\n1 }")]
    [InlineData("a = {, }")]
    [InlineData("a = { b = 1,, }")]
    [InlineData("a = { b = 1 c = 2 }")]
    [InlineData("a = { b = 1\n\n c = 2 }")]
    [InlineData("a = [1 2]")]
    [InlineData("a = [,]")]
    [InlineData("a = [1,,]")]
    [InlineData("a = [1\n")]
    [InlineData("a = {")]
    [InlineData("[a]]")]
    [InlineData("[[a]\n]")]
    [InlineData("[[a] ]")]
    [InlineData("[ [a]]")]
    [InlineData("[a] b = 1")]
    [InlineData("[a\n]")]
    [InlineData("[]")]
    [InlineData("[a.]")]
    [InlineData("= 1")]
    [InlineData(". = 1")]
    [InlineData("\"\"\"a\"\"\" = 1")]
    [InlineData("a = 1\r")]
    [InlineData("a = \"x\ny\"")]
    [InlineData("a = \"open")]
    [InlineData("a = \"\\u004")]
    [InlineData("a = \"\\q\"")]
    [InlineData("a = 'b'c")]
    [InlineData("a = 0xFFFFFFFFFFFFFFFF")]
    [InlineData("a = 9223372036854775808")]
    [InlineData("a = 01")]
    [InlineData("a = 1__0")]
    [InlineData("a = 2023-02-29")]
    [InlineData("a = 25:00")]
    [InlineData("a = True")]
    [InlineData("a = gpt")]
    [InlineData("a = ")]
    [InlineData("a # comment")]
    [InlineData("a = 1 # bad\u0001")]
    [InlineData("}")]
    [InlineData("a = 1\n]\n")]
    [InlineData("a = 1\na = 2")]
    [InlineData("a = { b = 1, b.c = 2 }")]
    [InlineData("[a]\n[a]")]
    [InlineData("a = [{}]\n[[a]]")]
    public void An_invalid_document_is_left_to_the_tree(string text)
    {
        Assert.Null(ByTokens(text));
        Assert.NotEmpty(Toml.Faults(text));
    }

    // Not among the others, since a test's data is kept as text, which can hold no half of a character.
    [Theory]
    [InlineData(0xd800)]
    [InlineData(0xdfff)]
    public void Half_of_a_surrogate_pair_is_left_to_the_tree(int half) => An_invalid_document_is_left_to_the_tree("a = \"" + (char)half + "\"");

    [Fact]
    public void Deep_documents_are_read_too()
    {
        foreach (var text in Nested(20)) Agree(text);
        foreach (var text in Nested(60))
        {
            Assert.Null(ByTokens(text));
            Assert.Equal(ByTree(text), Shown.Value(Toml.Table(text), places: true));
        }
    }

    [Fact]
    public void Random_documents_are_read_alike() => RandomToml.Document.Sample(static text => Agree(text), iter: 10_000);

    [Fact]
    public void Random_tables_and_keys_are_read_alike() => RandomToml.Structure.Sample(static text => Agree(text), iter: 10_000);

    [Fact]
    public void Damaged_documents_are_read_alike() =>
        RandomToml.Mutated(Gen.OneOf(RandomToml.Document, RandomToml.Structure)).Sample(static text => Agree(text), iter: 20_000);

    private static IEnumerable<string> Nested(int depth) =>
    [
        "a = " + new string('[', depth) + new string(']', depth),
        string.Join(".", Enumerable.Repeat("a", depth)) + " = 1",
        "[" + string.Join(".", Enumerable.Repeat("a", depth)) + "]\nb = 1",
        "a = " + string.Concat(Enumerable.Repeat("{ b = ", depth / 2)) + "1" + new string('}', depth / 2),
    ];

    private static void Agree(string text)
    {
        var (tokens, tree) = (ByTokens(text), ByTree(text));
        Assert.True(tokens == tree, $"{text}\n----\ntokens: {tokens}\ntree:   {tree}");
    }

    private static string? ByTokens(string text)
    {
        try
        {
            return TomlTokenReader.Read(text, Toml.Layer) is { } table ? Shown.Value(table, places: true) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? ByTree(string text)
    {
        var faults = new List<TextFault>();
        try
        {
            var table = TomlReader.ReadTree(text, Toml.Layer, faults);
            return faults.Count == 0 ? Shown.Value(table, places: true) : null;
        }
        catch (Exception exception) when (exception is ArgumentException or TomlException)
        {
            return null;
        }
    }
}
