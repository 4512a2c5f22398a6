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

    /// <summary>A build that tidies up beside a lock holds the file that has just become the lock, for an instant.</summary>
    [Fact]
    public void A_file_that_another_build_has_for_an_instant_is_read_after_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("App.config.lock.toml", "version = 1");
        var source = new Source(SourceKind.Lock, "App.config.lock.toml", folder.PathOf("App.config.lock.toml"));
        var holder = new FileStream(source.Path!, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var text = string.Empty;
        var reading = new Thread(() => text = new FileReader(default(Place)).Read(source).Text);
        reading.Start();

        // Until it waits for the file, or has given up.
        SpinWait.SpinUntil(() => (reading.ThreadState & (ThreadState.WaitSleepJoin | ThreadState.Stopped)) != 0);
        holder.Dispose();
        reading.Join();
        Assert.Equal("version = 1", text);
    }

    [Fact]
    public void A_file_that_another_program_keeps_is_a_fault()
    {
        using var folder = new TemporaryFolder();
        folder.Write("config.toml", "a = 1");
        using var holder = new FileStream(folder.PathOf("config.toml"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var read = new FileReader(default(Place)).Read(new Source(SourceKind.Layer, "config.toml", folder.PathOf("config.toml")));
        Assert.NotEqual(TextFileFault.None, read.Fault);
    }
}
