using ConfigLock.ToolTests.Infrastructure;

namespace ConfigLock.ToolTests;

/// <summary>What a real terminal gets, made by the tool <c>script</c> of util-linux.</summary>
public sealed class TerminalTests : IDisposable
{
    private const string Green = "\e[32m";

    private readonly TemporaryFolder _folder = new();

    public TerminalTests()
    {
        _folder.Write("a.toml", "version = 1\nconfiglock_version = \"1.0.0\"\n[config]\na = 1\n");
        var text = new string('x', 200);
        _folder.Write("b.toml", $"version = 1\nconfiglock_version = \"1.0.0\"\n[config]\na = 1\nb = \"{text}\"\n");
    }

    // A terminal breaks the line by itself; a break in it would be copied along.
    [TerminalTheory]
    [InlineData(80)]
    [InlineData(120)]
    public void There_are_colours_and_no_breaks(int columns) =>
        Assert.Contains($"+ b = \"{new string('x', 200)}\"", Run(columns, "").Replace(Green, string.Empty, StringComparison.Ordinal));

    [TerminalTheory]
    [InlineData("", true)]
    [InlineData("NO_COLOR=1", false)]
    public void NO_COLOR_is_respected(string variable, bool hasColours) =>
        Assert.Equal(hasColours, Run(80, variable).Contains("\e[3", StringComparison.Ordinal));

    private string Run(int columns, string variable)
    {
        var command = FormattableString.Invariant($"stty cols {columns}; {variable} dotnet '{ToolRun.Assembly}' diff a.toml b.toml");
        return ProgramRun.Run("script", ["-qc", command, "/dev/null"], _folder.Path, static environment =>
        {
            ToolRun.Prepare(environment, new Dictionary<string, string>());
            environment["TERM"] = "xterm-256color";
        }).Output;
    }

    public void Dispose() => _folder.Dispose();
}

/// <summary>A theory that is skipped where there is no tool that makes a terminal.</summary>
public sealed class TerminalTheoryAttribute : TheoryAttribute
{
    public TerminalTheoryAttribute()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script")) Skip = "There is no script of util-linux.";
    }
}
