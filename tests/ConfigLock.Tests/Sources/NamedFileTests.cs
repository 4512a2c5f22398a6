using ConfigLock.Core.Sources;

namespace ConfigLock.Tests.Sources;

public class NamedFileTests
{
    [Theory]
    [InlineData("/work/app/config.toml", "/work/app/config.toml", "config.toml")]
    [InlineData("/work/shared/config.toml", "/work/shared/config.toml", "../shared/config.toml")]
    [InlineData("/work/app/sub/../config.toml", "/work/app/sub/../config.toml", "config.toml")]
    [InlineData("/work/app", "/work/app/", ".")]
    [InlineData("/etc/config.toml", "/etc/config.toml", "/etc/config.toml")]
    [InlineData("/work/app/sub/config.toml", "sub/../sub/config.toml", "sub/../sub/config.toml")]
    public void An_absolute_name_is_shown_from_the_project(string path, string written, string name)
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(name, NamedFile.InProject(path, written, "/work/app").Name);
    }
}
