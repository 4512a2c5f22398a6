using ConfigLock.ToolTests.Infrastructure;

namespace ConfigLock.ToolTests;

/// <summary>What a terminal gets besides text.</summary>
public sealed class TerminalTests : IDisposable
{
    private const string Green = "\e[38;5;2m";

    private readonly TemporaryFolder _folder = new();

    public TerminalTests()
    {
        _folder.Write("a.toml", "version = 1\nconfiglock_version = \"1.0.0\"\n[config]\na = 1\n");
        _folder.Write("b.toml", $"version = 1\nconfiglock_version = \"1.0.0\"\n[config]\na = 1\nb = \"{new string('x', 200)}\"\n");
    }

    // A break in it would be copied along; the terminal breaks it by itself.
    [TerminalTheory]
    [InlineData(80)]
    [InlineData(120)]
    public void A_word_that_is_wider_than_the_terminal_stays_whole(int columns) =>
        Assert.Contains($"+ b = \"{new string('x', 200)}\"\n", Terminal.Read(Run(columns)), StringComparison.Ordinal);

    [TerminalTheory]
    [InlineData("", true)]
    [InlineData("1", false)]
    public void NO_COLOR_is_respected(string value, bool hasColours) =>
        Assert.Equal(hasColours, Run(80, value).Contains(Green, StringComparison.Ordinal));

    private string Run(int columns, string noColor = "")
    {
        var variables = new Dictionary<string, string>();
        if (noColor.Length > 0) variables["NO_COLOR"] = noColor;
        return Terminal.Run(_folder.Path, columns, variables, string.Empty, "diff", "a.toml", "b.toml").Output;
    }

    public void Dispose() => _folder.Dispose();
}
