namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>What one command did. Every failed expectation shows the command's whole output.</summary>
internal sealed record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>Every error and warning, one for each line of a message of several lines.</summary>
    public IReadOnlyList<BuildMessage> Messages { get; } =
        [.. Output.Split('\n').Select(BuildMessage.Parse).OfType<BuildMessage>()];

    /// <summary>Whether the resolve task ran; known only for output of detailed verbosity.</summary>
    public bool RanTask => Output.Contains("Task \"ResolveConfig\"", StringComparison.Ordinal);

    public void Expect(bool condition, string what) =>
        Assert.True(condition, $"expected {what}\n$ {Command}\n{Output}\nexit code {ExitCode}");

    public CommandResult MustPass()
    {
        Expect(ExitCode == 0, "exit code 0");
        Expect(!Messages.Any(m => m.IsError), "no error");
        return this;
    }

    /// <summary>Passes without a word from the package or the compiler.</summary>
    public CommandResult MustPassQuietly()
    {
        MustPass();
        Expect(Messages.Count == 0, "no warning");
        return this;
    }

    /// <summary>Fails with errors of the package only, the first of them with a code that starts so.</summary>
    /// <returns>The first error.</returns>
    public BuildMessage MustFailWith(string code)
    {
        Expect(ExitCode == 1, "exit code 1");
        var errors = Messages.Where(m => m.IsError).ToList();
        Expect(errors.Count > 0 && errors[0].Code.StartsWith(code, StringComparison.Ordinal), $"an error {code}");
        Expect(errors.TrueForAll(m => m.Code.StartsWith("CFGLOCK", StringComparison.Ordinal)), "no error but the package's own");
        Expect(errors.TrueForAll(m => m.Code != "CFGLOCK299"), "no internal error");
        return errors[0];
    }

    /// <summary>Passes with a warning of that code.</summary>
    public BuildMessage MustWarnWith(string code)
    {
        MustPass();
        var warning = Messages.FirstOrDefault(m => m.Code.StartsWith(code, StringComparison.Ordinal));
        Expect(warning is not null, $"a warning {code}");
        return warning!;
    }

    /// <summary>Fails with a drift whose diff has that line.</summary>
    public void MustDrift(string diffLine)
    {
        MustFailWith("CFGLOCK303");

        // In a CI build the diff is a message of its own.
        var isSaid = Messages.Any(m => m.Code == "CFGLOCK303" && m.Text == diffLine)
            || Output.Split('\n').Any(line => line.TrimStart() == diffLine);
        Expect(isSaid, $"the diff line '{diffLine}'");
    }
}
