namespace ConfigLock.Tests.Sources;

/// <summary>What a later build is told of the files that this one read.</summary>
public sealed class FilesReadTests : IDisposable
{
    private readonly TemporaryProject _project = new("""{ "type": "object" }""", "a = 1\n");

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Every_file_in_ordinal_order_with_the_time_before_it_was_read()
    {
        var time = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_project.PathOf(TemporaryProject.LayerFile), time);
        var request = _project.Request();
        var files =
            TemporaryProject.Passes(request with { Layers = [.. request.Layers, _project.Layer("b.toml", optional: true)] }).FilesRead;
        Assert.Equal(
            [_project.PathOf("b.toml"), _project.PathOf(TemporaryProject.SchemaFile), _project.PathOf(TemporaryProject.LayerFile)],
            files.Select(static file => file.Path));
        Assert.Equal(time, files[2].LastChange);
    }

    [Theory]
    [InlineData(TemporaryProject.LayerFile)]
    [InlineData("b.toml")]
    public void A_file_that_changed_or_came_or_went_since_is_known(string name)
    {
        var request = _project.Request();
        var files =
            TemporaryProject.Passes(request with { Layers = [.. request.Layers, _project.Layer("b.toml", optional: true)] }).FilesRead;
        var file = Assert.Single(files, file => file.Path == _project.PathOf(name));
        Assert.False(file.HasChanged);
        if (_project.Exists(name)) File.Delete(_project.PathOf(name));
        else _project.Write(name, "");
        Assert.True(file.HasChanged);
    }
}
