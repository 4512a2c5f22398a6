using System.Text;
using ConfigLock.Core.Files;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Text;

namespace ConfigLock.Tests.Files;

/// <summary>Files that this process read before.</summary>
public sealed class KnownTextsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Named => _folder.PathOf("file");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_unchanged_file_gives_the_same_object()
    {
        var known = new KnownTexts(capacity: 2, longestFile: 100);
        var first = Read("\ufeffa = 1 # é", known);
        Assert.Equal("a = 1 # é", first);
        Assert.Same(first, Read("\ufeffa = 1 # é", known));
    }

    [Fact]
    public void Changed_bytes_are_read_anew_even_if_the_length_stays()
    {
        var known = new KnownTexts(capacity: 2, longestFile: 100);
        Assert.Equal("a = 1", Read("a = 1", known));
        Assert.Equal("a = 2", Read("a = 2", known));
        Assert.Equal("a = 1", Read("a = 1", known));
    }

    [Fact]
    public void Bytes_that_become_no_text_are_an_error_with_their_place()
    {
        var known = new KnownTexts(capacity: 2, longestFile: 100);
        Read("a = 1\nb", known);
        File.WriteAllBytes(Named, [.. "a\né"u8, 0xff]);
        var source = SourceOfFile();
        Assert.Equal(new TextFault(new Place(source, 2, 2), "it is not UTF-8 text"), TextFile.Read(source, 100, known).Detail);
    }

    [Fact]
    public void What_was_not_asked_for_longest_goes_first()
    {
        var known = new KnownTexts(capacity: 2, longestFile: 100);
        var (first, second) = (Read("a = 1", known), Read("a = 2", known));
        Assert.Same(first, Read("a = 1", known));
        var third = Read("a = 3", known);
        Assert.Same(first, Read("a = 1", known));
        Assert.Same(third, Read("a = 3", known));
        Assert.NotSame(second, Read("a = 2", known));
    }

    [Fact]
    public void A_longer_file_is_not_kept()
    {
        var known = new KnownTexts(capacity: 2, longestFile: 4);
        Assert.NotSame(Read("a = 1", known), Read("a = 1", known));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(100_000)]
    public void A_file_that_grew_since_its_length_was_asked_for_is_read_whole(int length)
    {
        var text = new string('x', length);
        File.WriteAllText(Named, text);
        using var bytes = FileBytes.Read(Named, length: 0, maximumSize: length)!;
        Assert.Equal(text, Encoding.UTF8.GetString(bytes.Span));
        if (length > 0) Assert.Null(FileBytes.Read(Named, length: 0, maximumSize: length - 1));
    }

    private string Read(string text, KnownTexts known)
    {
        File.WriteAllText(Named, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return TextFile.Read(SourceOfFile(), TextFile.MaximumSize, known).Text;
    }

    private Source SourceOfFile() => new(SourceKind.Other, "config.toml", Named);
}
