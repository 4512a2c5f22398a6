namespace ConfigLock.Tool.Messages;

/// <summary>What the tool itself has to say; of locks and builds it repeats the engine's messages.</summary>
internal static class ToolMessages
{
    public const string NoCommand = "no command is given: explain, diff, verify, update, report, init or merge";

    public static string HelpOf(string command) => $"more: dotnet configlock {command}--help";

    public static string NoSuchCommand(string word, string? nearest) => word[0] == '-'
        ? $"there is no option \"{word}\""
        : $"there is no command \"{word}\"" + (nearest is null ? string.Empty : $"; there is: {nearest}");

    public static string InternalError(Exception failure) =>
        $"internal error, please file an issue: {failure.GetType().FullName}: {failure.Message}";

    public static ToolException NoProgram(string program, string reason) =>
        new($"{program} cannot be started: {reason}", ExitCodes.Failed);

    public static ToolException NoFile(string name) => new($"the file \"{name}\" does not exist", ExitCodes.Usage);

    public static ToolException UnreadableFile(string name, string reason) =>
        new($"the file \"{name}\" cannot be read: {reason}", ExitCodes.Failed);

    public static ToolException NoRepository(string reason) =>
        new($"merge --install needs a git repository: {reason}", ExitCodes.Usage);

    public static ToolException GitFailed(string command, string reason) => new($"{command}: {reason}", ExitCodes.Failed);

    public const string MergeNeedsThreeFiles =
        "merge takes the three files that git gives to a driver (base, ours, theirs), or --install, which tells git to give them";

    public static string KeysInConflict(string name, IReadOnlyList<string> keys) =>
        $"{name}: both sides changed {string.Join(", ", keys)}; choose a side between each pair of marks and delete the marks, or take "
        + "what the live sources say with: dotnet configlock update";

    public static string MergedAsText(string name, string side, string reason) =>
        $"{name}: git has merged it as text, since \"{side}\" cannot be read as a lock: {reason}";

    public static ToolException NothingToAsk(string directory) =>
        new($"there is no project and no solution in \"{directory}\"; name one", ExitCodes.Usage);

    public static ToolException SeveralToAsk(string directory, IEnumerable<string> files) =>
        new($"\"{directory}\" holds several, name one: {string.Join(", ", files)}", ExitCodes.Usage);

    public const string NothingToInit = "there is nothing to do: the project has a schema, our lines, the package and locks already";

    public static ToolException NoConfig(string project) => new(
        $"beside \"{Path.GetFileName(project)}\" there is neither an appsettings.json nor a config.toml to begin with", ExitCodes.Usage);

    public static ToolException OneProject(IEnumerable<string> projects) =>
        new($"init begins with one project, name it: {string.Join(", ", projects)}", ExitCodes.Usage);

    public static ToolException NotSure() => new("nothing was written; to do this, add --yes", ExitCodes.Usage);

    public static ToolException NoEndOfProject(string path) =>
        new($"\"{path}\" is no project file that ends with </Project>; nothing was written", ExitCodes.Failed);

    public static ToolException Unresolved(string message) => new(message + "\nnothing was written", ExitCodes.Failed);

    public static ToolException NoPackage() =>
        new("no project here uses the package ConfigLock; add it with: dotnet add package ConfigLock", ExitCodes.Usage);

    public static ToolException BuildFailed(string output) => new($"the build could not be asked:\n{output.Trim()}", ExitCodes.Failed);

    public static ToolException NoKey(string text) =>
        new($"\"{text}\" is not a TOML key: put parts with a dot or a blank in quotes", ExitCodes.Usage);

    public static ToolException UnknownEnvironment(string name, IReadOnlyList<string> known) => new(
        known.Count == 0
            ? $"there is no environment \"{name}\": no project here names a ConfigLockEnvironment"
            : $"there is no environment \"{name}\"; there are: {string.Join(", ", known)}",
        ExitCodes.Usage);

    public static ToolException NoSuchSide(string name, IReadOnlyList<string> environments) => new(
        $"\"{name}\" is neither a lock nor an environment of one config"
        + (environments.Count == 0 ? string.Empty : $"; environments are: {string.Join(", ", environments.Distinct())}"),
        ExitCodes.Usage);

    public static ToolException UnreadableLock(string message) => new(message, ExitCodes.Failed);

    public static string NoLock(string config) => $"{config}: there is no lock to compare with, on purpose";

    public static string LockNotRead(string config) => $"{config}: the lock is missing or cannot be read; verify says why";

    public const string NothingDiffers = "nothing differs";

    public static string NoSuchKey(string key, IReadOnlyList<string> nearest) =>
        $"no config and no lock has the key {key}" + (nearest.Count == 0 ? string.Empty : $"; there is: {string.Join(", ", nearest)}");
}
