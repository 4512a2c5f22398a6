namespace ConfigLock.Model.Commands;

/// <summary>
/// What a command that a message recommends has to repeat of the one that started the build, to do what the message says
/// (docs/diagnostics.md).
/// </summary>
public sealed record BuildCommand
{
    /// <summary>What stands in a command in place of a secret.</summary>
    public const string Hidden = "***";

    /// <summary>
    /// The directory that the build was started in, absolute: where the commands are to be run. Empty where nothing is known of it.
    /// </summary>
    public string Directory { get; init; } = string.Empty;

    /// <summary>The project, from there; empty where <c>dotnet build</c> finds it by itself.</summary>
    public string Project { get; init; } = string.Empty;

    /// <summary>The properties to repeat.</summary>
    public IReadOnlyList<GivenProperty> Properties { get; init; } = [];

    /// <summary>The mode that the command line gives, which an update has no use for; empty where it gives none.</summary>
    public string Mode { get; init; } = string.Empty;

    /// <summary>The command that creates the lock, or accepts everything that the live sources say.</summary>
    public string Update => With("-p:ConfigLockUpdate=true");

    /// <summary>The command that takes over the running version alone and then checks as this build did.</summary>
    public string UpdateVersion => WithMode("-p:ConfigLockUpdate=Version");

    /// <summary>The command that says where each value comes from. The terminal logger hides what targets say.</summary>
    public string Explain => With("-t:ConfigLockExplain -tl:off");

    /// <summary>Whether a secret is missing in the commands.</summary>
    public bool HidesSecret => Properties.Any(static property => property.HidesSecret);

    /// <summary>A remark to end a message with that has a command; empty where no secret is missing in it.</summary>
    public string SecretRemark => HidesSecret ? $"; {SecretsAreHidden}" : string.Empty;

    /// <summary>What to say where a secret is missing in the commands.</summary>
    internal static string SecretsAreHidden => $"{Hidden} stands for a secret, which you have to put in";

    /// <summary>The command that builds as this build did, and leaves reports.</summary>
    /// <param name="directory">Where to, from the project.</param>
    public string Report(string directory) => WithMode(new GivenProperty("ConfigLockReportDir", directory).ToArgument());

    private string WithMode(string arguments) =>
        With(Mode.Length == 0 ? arguments : $"{new GivenProperty("ConfigLockMode", Mode).ToArgument()} {arguments}");

    /// <summary>The command with these arguments at its end.</summary>
    /// <param name="arguments">Words for a POSIX shell.</param>
    internal string With(string arguments)
    {
        var words = new List<string> { "dotnet build" };
        if (Project.Length > 0) words.Add(ShellWord.Quote(Project));
        words.AddRange(Properties.Select(static property => property.ToArgument()));
        words.Add(arguments);
        return string.Join(" ", words);
    }
}
