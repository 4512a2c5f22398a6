using ConfigLock.Core.Build;
using ConfigLock.Core.Files;
using ConfigLock.Core.MachinePaths;
using ConfigLock.Core.Reporting;
using ConfigLock.Model.Commands;
using ConfigLock.Model.Schemas.Reading;

namespace ConfigLock.Tests.Files;

/// <summary>What the texts of paths mean on Windows and elsewhere, on whichever of them the tests run.</summary>
public class PathRulesTests
{
    private const bool Windows = true;
    private const bool Posix = false;

    [Theory]
    [InlineData(Posix, "/srv/app/x", "/", "srv app x")]
    [InlineData(Posix, "/srv//./app/../x/", "/", "srv x")]
    [InlineData(Posix, "/../x", "/", "x")]
    [InlineData(Posix, @"/srv/a\b", "/", @"srv a\b")]
    [InlineData(Posix, @"C:\x", "", @"C:\x")]
    [InlineData(Posix, "x/y", "", "x y")]
    [InlineData(Posix, "/", "/", "")]
    [InlineData(Windows, @"C:\srv\app", "C:", "srv app")]
    [InlineData(Windows, "c:/srv\\app/..\\x", "c:", "srv x")]
    [InlineData(Windows, @"C:\", "C:", "")]
    [InlineData(Windows, @"\\server\share\x\y", "//server/share", "x y")]
    [InlineData(Windows, @"\\server\share", "//server/share", "")]
    [InlineData(Windows, @"\\server", "//server", "")]
    [InlineData(Windows, @"\\?\C:\x", "C:", "x")]
    [InlineData(Windows, @"\\?\UNC\server\share\x", "//server/share", "x")]
    [InlineData(Windows, @"\x", "", "x")]
    public void A_path_has_a_root_and_names(bool isWindows, string path, string root, string names)
    {
        var split = Rules(isWindows).Split(path);
        Assert.Equal((root, names), (split.Root, string.Join(' ', split.Names)));
    }

    [Theory]
    [InlineData(Posix, "/srv/app", "/srv/app/locks/a.toml", "locks/a.toml")]
    [InlineData(Posix, "/srv/app", "/srv/other/a.toml", "../other/a.toml")]
    [InlineData(Posix, "/srv/app", "/SRV/app/a.toml", "../../SRV/app/a.toml")]
    [InlineData(Posix, "/srv/app", "/srv/app", "")]
    [InlineData(Posix, "/", "/srv/a", "srv/a")]
    [InlineData(Posix, "/srv/app", @"/srv/app/a\b.toml", @"a\b.toml")]
    [InlineData(Posix, "/srv/app", "a.toml", null)]
    [InlineData(Windows, @"C:\srv\app", @"C:\srv\app\locks\a.toml", "locks/a.toml")]
    [InlineData(Windows, @"C:\srv\app", "c:/Srv/APP/locks/a.toml", "locks/a.toml")]
    [InlineData(Windows, @"C:\srv\app", @"C:\srv\Other\a.toml", "../Other/a.toml")]
    [InlineData(Windows, @"C:\srv\app", @"D:\srv\app\a.toml", null)]
    [InlineData(Windows, @"C:\srv\app", @"\\server\share\a.toml", null)]
    [InlineData(Windows, @"\\server\share\app", @"\\SERVER\Share\app\a.toml", "a.toml")]
    [InlineData(Windows, @"\\server\share\app", @"\\server\other\app\a.toml", null)]
    [InlineData(Windows, @"C:\srv\app", @"\\?\C:\srv\app\a.toml", "a.toml")]
    [InlineData(Windows, @"C:\", @"C:\a.toml", "a.toml")]
    public void A_relative_path_has_slashes_and_stays_on_its_drive(bool isWindows, string directory, string path, string? relative) =>
        Assert.Equal(relative, RelativePath.Of(directory, path, Rules(isWindows)));

    // "../../../x" helps nobody.
    [Theory]
    [InlineData(Posix, "/srv/app", "/srv/x", "../x")]
    [InlineData(Posix, "/srv/app", "/opt/x", "other")]
    [InlineData(Posix, "/srv/app", "/srv/app", ".")]
    [InlineData(Windows, @"C:\srv\app", @"C:\srv\x", "../x")]
    [InlineData(Windows, @"C:\srv\app", @"C:\opt\x", "other")]
    [InlineData(Windows, @"C:\srv\app", @"D:\srv\x", "other")]
    [InlineData(Windows, @"\\server\share\a\b", @"\\server\share\c", "other")]
    [InlineData(Windows, @"C:\srv\app", @"C:\SRV\App", ".")]
    public void A_path_with_only_the_root_in_common_is_shown_otherwise(bool isWindows, string directory, string path, string shown) =>
        Assert.Equal(shown, RelativePath.Shown(directory, path, "other", Rules(isWindows)));

    [Theory]
    [InlineData(Posix, "/srv/app", "in /srv/app/a and /srv/app//b, not /srv/application", "in a and b, not /srv/application")]
    [InlineData(Posix, "/srv/app", "x/srv/app/c", "x/srv/app/c")]
    [InlineData(Posix, "/srv/app", "/SRV/app/a", "/SRV/app/a")]
    [InlineData(Posix, "/srv/app", "file:///srv/app/a", "file://a")]
    [InlineData(Windows, @"C:\srv\app", @"in C:\srv\app\a, c:/Srv/app/b, not C:\srv\apple", @"in a, b, not C:\srv\apple")]
    [InlineData(Windows, @"C:\srv\app", @"""C:\\srv\\app\\a""", @"""C:\\srv\\app\\a""")]
    [InlineData(Windows, @"C:\srv\app", "file:///C:/srv/app/a", "file:///a")]
    [InlineData(Windows, @"\\server\share\app", @"in //server/share/app/a", "in a")]
    public void The_projects_own_folder_is_taken_out_of_texts(bool isWindows, string directory, string text, string expected) =>
        Assert.Equal(expected, PathInText.Shorten(text, directory, string.Empty, Rules(isWindows)));

    // CFGLOCK305: what the text itself has is named, so that people find it.
    [Theory]
    [InlineData(Posix, "/srv/app", "/srv/app/log", "/srv/app")]
    [InlineData(Posix, "/srv/app", "sqlite:///srv/app/db", "/srv/app")]
    [InlineData(Posix, "/srv/app", "https://example.com/srv/app", null)]
    [InlineData(Posix, "/srv/app", "/Srv/App/log", null)]
    [InlineData(Posix, "/srv/app", "/mnt/srv/app", null)]
    [InlineData(Windows, @"D:\work\app", @"D:\work\app\log", @"D:\work\app")]
    [InlineData(Windows, @"D:\work\app\", "d:/Work/app/log", "d:/Work/app")]
    [InlineData(Windows, @"D:\work\app", "--log=D:/work/app", "D:/work/app")]
    [InlineData(Windows, @"D:\work\app", "file:///D:/work/app/log", "D:/work/app")]
    [InlineData(Windows, @"D:\work\app", @"\\?\D:\work\app\log", @"D:\work\app")]
    [InlineData(Windows, @"D:\work\app", @"D:\work\apples", null)]
    [InlineData(Windows, @"\\server\share\app", "//server/share/app/log", "//server/share/app")]
    [InlineData(Windows, @"D:\", @"D:\log", null)]
    public void A_place_of_the_machine_is_found_however_it_is_spelt(bool isWindows, string directory, string text, string? place) =>
        Assert.Equal(place, new MachinePlaces(directory, "/none", "/none", Rules(isWindows)).FindIn(text));

    [Theory]
    [InlineData("appsettings.Production.json", "appsettings.production.json")]
    [InlineData("Config.toml", null)]
    [InlineData("other.toml", null)]
    public void A_file_of_another_case_is_found(string name, string? other) =>
        Assert.Equal(other, SameNames.OtherCaseOf(name, ["Config.toml", "appsettings.production.json", "x"]));

    [Theory]
    [InlineData(Posix, "/a/b c.json", "file:///a/b%20c.json")]
    [InlineData(Posix, @"/a/b\c.json", "file:///a/b%5Cc.json")]
    [InlineData(Windows, @"C:\a\b c.json", "file:///C:/a/b%20c.json")]
    [InlineData(Windows, @"\\server\share\a.json", "file://server/share/a.json")]
    public void A_schema_file_has_an_address(bool isWindows, string path, string address)
    {
        Assert.Equal(address, UriReference.OfFile(path, isWindows));
        Assert.EndsWith("/d.json", UriReference.Resolve(address, "d.json").Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reports", "reports/App.sarif")]
    [InlineData("../out/", "../out/App.sarif")]
    [InlineData(@"out\", @"out\App.sarif")]
    [InlineData(@"C:\out", "C:\\out/App.sarif")]
    public void A_file_in_a_named_folder_is_called_the_same_on_every_system(string folder, string name) =>
        Assert.Equal(name, new NamedFile("/x", folder).In("App.sarif").Name);

    [Fact]
    public void Commands_and_patches_take_what_is_left_of_backslashes()
    {
        Assert.Equal(@"'D:\a b\App.csproj'", ShellWord.Quote(@"D:\a b\App.csproj"));
        Assert.Equal(@"'D:\App.csproj'", ShellWord.Quote(@"D:\App.csproj"));
        Assert.Equal("D:/App.csproj", ShellWord.Quote("D:/App.csproj"));
        Assert.Equal("a/locks/x.toml", GitPath.InHeader("a/" + RelativePath.Of(@"C:\r", @"C:\r\locks\x.toml", PathRules.Windows)));
        Assert.Equal("\"a/x\\\\y.toml\"", GitPath.InHeader("a/" + RelativePath.Of("/r", @"/r/x\y.toml", PathRules.Posix)));
    }

    [Theory]
    [InlineData("locks/{Environment}.toml", "locks/Staging.toml")]
    [InlineData(@"locks\{Environment}\a.toml", @"locks\Staging\a.toml")]
    public void The_environment_goes_into_paths_of_either_form(string path, string filled) =>
        Assert.Equal(filled, EnvironmentPath.Fill(path, "Staging"));

    private static PathRules Rules(bool isWindows) => isWindows ? PathRules.Windows : PathRules.Posix;
}
