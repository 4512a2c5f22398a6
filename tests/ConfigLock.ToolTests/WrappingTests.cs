using ConfigLock.Tool.Display;

namespace ConfigLock.ToolTests;

/// <summary>Lines at a terminal are broken at words.</summary>
public class WrappingTests
{
    [Theory]
    [InlineData("a b c", "a b c")]
    [InlineData("aaaaaaaaaa bbbbbbbbbb cccccccccc", "aaaaaaaaaa bbbbbbbbbb|  cccccccccc")]
    [InlineData("aaaaaaaaaa bbbbbbbbbb cccc  ddddddddd", "aaaaaaaaaa bbbbbbbbbb cccc|  ddddddddd")]
    [InlineData("aaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "aaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")]
    [InlineData("日本語日本語 日本語日本語 日本語", "日本語日本語 日本語日本語|  日本語")]
    public void At_28_columns(string line, string expected) => Assert.Equal(expected, Wrapped(new Piece(line)));

    // What belongs together begins a line of its own where it fits there.
    [Fact]
    public void A_piece_is_kept_whole_where_it_can_be() =>
        Assert.Equal(
            "key = value that is long|  # a note of it",
            Wrapped(new Piece("key = value that is long"), new Piece("  # a note of it")));

    private static string Wrapped(params Piece[] pieces) => string.Join(
        '|', Wrapping.Lines(pieces, 2, 28).Select(static line => string.Concat(line.Select(static piece => piece.Text))));
}
