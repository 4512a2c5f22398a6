using ConfigLock.Core.Files;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Tests.Files;

public sealed class FileReaderTests
{
    [Fact]
    public void A_file_is_read_once_in_a_build_whoever_names_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("prompt.md", "first");
        var (reader, diagnostics) = (new FileReader(default(Place)), new DiagnosticBag());
        var file = new NamedFile(folder.PathOf("prompt.md"), "prompt.md");

        Assert.Equal("first", reader.Read(file, "included file", default, 100, diagnostics));
        folder.Write("prompt.md", "second");
        Assert.Equal("first", reader.Read(file, "included file", default, 100, diagnostics));
        Assert.Empty(diagnostics);
        Assert.Null(reader.Read(file, "included file", default, 2, diagnostics));
    }
}
