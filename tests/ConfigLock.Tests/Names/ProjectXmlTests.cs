using ConfigLock.Tasks.Names;

namespace ConfigLock.Tests.Names;

/// <summary>Misspelt names in the XML of a project, which MSBuild passes over in silence.</summary>
public sealed class ProjectXmlTests : IDisposable
{
    private readonly TemporaryProject _project = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("<PropertyGroup><ConfigLockMdoe>Verify</ConfigLockMdoe></PropertyGroup>", "ConfigLockMode")]
    [InlineData("<PropertyGroup><configlockmod>Verify</configlockmod></PropertyGroup>", "ConfigLockMode")]
    [InlineData("<PropertyGroup><ConfgLockModee>Verify</ConfgLockModee></PropertyGroup>", "ConfigLockMode")]
    [InlineData("<PropertyGroup><CofnigLokcRules>x</CofnigLokcRules></PropertyGroup>", "ConfigLockRules")]
    [InlineData("<PropertyGroup><ConfigLockOverride>a=1</ConfigLockOverride></PropertyGroup>", "ConfigLockOverrides")]
    [InlineData("<Target Name=\"a\"><PropertyGroup><ConfigLockScheme>x</ConfigLockScheme></PropertyGroup></Target>", "ConfigLockSchema")]
    [InlineData(
        "<Choose><When Condition=\"true\"><PropertyGroup><ConfigLokId>x</ConfigLokId></PropertyGroup></When></Choose>", "ConfigLockId")]
    [InlineData("<ItemGroup><ConfigLockLayr Include=\"a\" /></ItemGroup>", "ConfigLockLayer")]
    [InlineData("<ItemGroup><ConfigLockRequirement Include=\"a\" /></ItemGroup>", "ConfigLockRequirements")]
    [InlineData("<ItemGroup><ConfigLockLayer Include=\"a\" Optionl=\"true\" /></ItemGroup>", "Optional")]
    [InlineData("<ItemGroup><ConfigLockLayer Include=\"a\"><Locla>true</Locla></ConfigLockLayer></ItemGroup>", "Local")]
    [InlineData("<ItemGroup><ConfigLockOverride Include=\"a\" Vlaue=\"1\" /></ItemGroup>", "Value")]
    [InlineData("<ItemGroup><ConfigLockSchemaReference Include=\"a\" Url=\"x\" /></ItemGroup>", "Uri")]
    [InlineData("<ItemDefinitionGroup><ConfigLockLayer><Nmae>x</Nmae></ConfigLockLayer></ItemDefinitionGroup>", "Name")]
    public void A_slip_is_told_with_what_was_meant(string xml, string meant)
    {
        var message = Assert.Single(Judge($"<Project>\n  {xml}\n</Project>"));
        Assert.EndsWith($"so it has no effect; did you mean {meant}?", message, StringComparison.Ordinal);
        Assert.StartsWith("App.csproj(2,", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<PropertyGroup><CONFIGLOCKMODE>Verify</CONFIGLOCKMODE><Configuration>a</Configuration></PropertyGroup>")]
    [InlineData("<PropertyGroup><ConfigLockTypes>false</ConfigLockTypes><ConfigLockToday>x</ConfigLockToday></PropertyGroup>")]
    [InlineData(
        "<PropertyGroup><ConfigLockUnknownKeys>x</ConfigLockUnknownKeys><ConfigLockSemantics>x</ConfigLockSemantics></PropertyGroup>")]
    [InlineData("<PropertyGroup><Text><PropertyGroup><ConfigLockMdoe /></PropertyGroup></Text></PropertyGroup>")]
    [InlineData("<ProjectExtensions><PropertyGroup><ConfigLockMdoe /></PropertyGroup></ProjectExtensions>")]
    [InlineData("<!-- <PropertyGroup><ConfigLockMdoe /></PropertyGroup> -->")]
    [InlineData(
        "<ItemGroup><PackageReference Include=\"ConfigLock\" Optionl=\"x\" /><ConfigLockLayer Include=\"a\" Team=\"x\" /></ItemGroup>")]
    [InlineData(
        "<ItemGroup><ConfigLockLayer Update=\"a\" Condition=\"true\" Label=\"x\" name=\"x\" OPTIONAL=\"x\" Local=\"x\" /></ItemGroup>")]
    public void Other_names_are_not_judged(string xml) => Assert.Empty(Judge($"<Project>{xml}</Project>"));

    [Theory]
    [InlineData("")]
    [InlineData("<Project><PropertyGroup>")]
    [InlineData("<!DOCTYPE Project [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Project>&x;</Project>")]
    [InlineData("\0\u0001")]
    public void What_is_no_project_is_left_to_MSBuild(string text) => Assert.Empty(Judge(text));

    [Fact]
    public void A_missing_file_and_a_folder_are_passed_over()
    {
        Directory.CreateDirectory(_project.PathOf("Folder.props"));
        Assert.Empty(JudgeFile("Missing.props"));
        Assert.Empty(JudgeFile("Folder.props"));
    }

    // As MSBuild counts them: from 1, to the bracket.
    [Fact]
    public void The_place_is_that_of_the_element()
    {
        string[] lines = [
            "<Project>", "  <PropertyGroup>", "    <ConfigLockMdoe/>", "  </PropertyGroup>", "  <ItemGroup>", "  <ConfigLockLayer Nam=''/>",
            "  </ItemGroup>", "</Project>"
        ];
        var messages = Judge(string.Join('\n', lines));
        Assert.Equal(
            ["App.csproj(3,5)", "App.csproj(6,3)"],
            messages.Select(static message => message[..message.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_file_that_imports_the_next_of_its_name_is_judged_with_it()
    {
        const string Import =
            """<Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" />""";
        const string Slip = "<PropertyGroup><ConfigLockMdoe>Verify</ConfigLockMdoe></PropertyGroup>";
        _project.Write("Directory.Build.props", $"<Project>{Slip}</Project>");
        _project.Write("a/Directory.Build.props", "<Project />");
        _project.Write("a/b/c/Directory.Build.props", $"<Project>{Import}</Project>");
        Assert.Empty(JudgeFile("a/b/c/Directory.Build.props"));

        _project.Write("a/Directory.Build.props", $"<Project><ImportGroup>{Import}</ImportGroup></Project>");
        Assert.Single(JudgeFile("a/b/c/Directory.Build.props"));
    }

    private List<string> Judge(string text)
    {
        _project.Write("App.csproj", text);
        return JudgeFile("App.csproj");
    }

    private List<string> JudgeFile(string name)
    {
        var messages = new NameMessages();
        _ = ProjectXml.Judge(_project.PathOf(name), messages).Count();
        return [.. messages.Found.Select(static message => message.ToString())];
    }
}
