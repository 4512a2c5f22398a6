using ConfigLock.Core.Locking;
using ConfigLock.Model.Values;
using CsCheck;

namespace ConfigLock.Tests.Locking;

public class LockWriterTests
{
    [Fact]
    public void The_whole_form()
    {
        var text = Write("""
            z = 1
            "a b" = 'it"s'
            list = ["one"]
            lists = [1, [2, 3], { k = [4, 5], j = {} }]
            none = []
            [features]
            unified_exec = true
            [empty]
            [deep.er]
            x = 1979-05-27 07:32Z
            [[servers]]
            port = 0x10
            [[servers]]
            [servers.tls]
            """);

        Assert.Equal("""
            version = 1
            configlock_version = "1.0.0"

            [config]
            "a b" = "it\"s"
            list = ["one"]
            lists = [
                1,
                [
                    2,
                    3,
                ],
                { j = {}, k = [
                    4,
                    5,
                ] },
            ]
            none = []
            z = 1

            [config.deep.er]
            x = 1979-05-27T07:32:00Z

            [config.empty]

            [config.features]
            unified_exec = true

            [[config.servers]]
            port = 16

            [[config.servers]]

            [config.servers.tls]

            """, text);
    }

    [Theory]
    [InlineData("1e3", "1000.0")]
    [InlineData("0.1", "0.1")]
    [InlineData("1e-5", "1e-5")]
    [InlineData("1e22", "1e22")]
    [InlineData("5e-324", "5e-324")]
    [InlineData("1.7976931348623157e308", "1.7976931348623157e308")]
    [InlineData("-0.0", "-0.0")]
    [InlineData("+inf", "inf")]
    [InlineData("-nan", "nan")]
    [InlineData("0.30000000000000004", "0.30000000000000004")]
    public void Floats_are_the_shortest_that_read_back(string written, string canonical) =>
        Assert.Contains($"\nf = {canonical}\n", Write("f = " + written));

    [Fact]
    public void Control_characters_are_escaped_and_other_text_is_not() =>
        Assert.Contains("s = \"\\u0000\\t\\n\\u001F\\u007Fé𝄞\\\\\"\n", Write("s = \"\\u0000\\t\\n\\u001f\\u007Fé𝄞\\\\\""));

    [Fact]
    public void There_is_a_place_for_each_line()
    {
        var text = LockWriter.Write(new LockDocument("1.0.0", Toml.Table("b = [1,\n2]\n[t]\nx = 1\n")));

        Assert.Equal(text.Text.Count(static c => c == '\n'), text.Places.Value.Count);
        Assert.Equal(2, text.Places.Value[Array.IndexOf(text.Text.Split('\n'), "    2,")].Line);
        Assert.Equal(4, text.Places.Value[Array.IndexOf(text.Text.Split('\n'), "x = 1")].Line);
    }

    [Fact]
    public void Whatever_is_written_reads_back_the_same() =>
        RandomValues.Table.Sample(static table =>
        {
            var written = LockWriter.Write(new LockDocument("1.0.0", table)).Text;
            var read = (ConfigTable)Toml.Table(written)["config"]!;
            return written == LockWriter.Write(new LockDocument("1.0.0", read)).Text;
        });

    private static string Write(string toml) => LockWriter.Write(new LockDocument("1.0.0", Toml.Table(toml))).Text;
}
