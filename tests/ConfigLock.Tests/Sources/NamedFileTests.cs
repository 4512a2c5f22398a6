using ConfigLock.Core.Files;

namespace ConfigLock.Tests.Sources;

public class NamedFileTests
{
    [Theory]
    [InlineData("/solution/app/config.toml", "/solution/app/config.toml", "config.toml")]
    [InlineData("/solution/shared/config.toml", "/solution/shared/config.toml", "../shared/config.toml")]
    [InlineData("/solution/app/sub/../config.toml", "/solution/app/sub/../config.toml", "config.toml")]
    [InlineData("/solution/app", "/solution/app/", ".")]
    [InlineData("/etc/config.toml", "/etc/config.toml", "/etc/config.toml")]
    [InlineData("/solution/app/sub/config.toml", "sub/../sub/config.toml", "sub/../sub/config.toml")]
    public void An_absolute_name_is_shown_from_the_project(string path, string written, string name)
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(name, NamedFile.InProject(path, written, "/solution/app").Name);
    }
}
