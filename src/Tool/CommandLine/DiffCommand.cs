using System.CommandLine;
using ConfigLock.Core.Text;
using ConfigLock.Tool.Answers;
using ConfigLock.Tool.Differences;
using ConfigLock.Tool.Display;
using ConfigLock.Tool.Explanations;
using ConfigLock.Tool.Files;
using ConfigLock.Tool.Messages;

namespace ConfigLock.Tool.CommandLine;

/// <summary>The command <c>diff</c>.</summary>
internal static class DiffCommand
{
    public static Command Create(Screen screen)
    {
        var build = new BuildArguments();
        var words = new Argument<string[]>("what")
        {
            Description = "Two locks, or two environments of what is here, to compare; or one project, solution or folder, whose locks are "
                + "compared with the live sources (what is here by default).",
            Arity = new ArgumentArity(0, 2),
        };
        var toml = new Option<bool>("--toml") { Description = "As a unified diff of the canonical TOML, in place of a line for each key." };
        var command = new Command("diff", "Compares locks: with the live sources, or with each other.") { words, toml };
        build.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            var (given, isToml, isJson) = (parsed.GetValue(words) ?? [], parsed.GetValue(toml), parsed.GetValue(build.Json));
            if (given is [var before, var after] && given.Any(IsFile))
                return Show(screen, [LockComparison.Of(before, after)], isToml, isJson);

            var answers = await build.AskAsync(screen, parsed, given is [var path] ? path : null, "ConfigLockExplain");
            if (answers.Count == 0) throw ToolMessages.NoPackage();
            List<ExplainedConfig> configs =
                [.. answers.SelectMany(static answer => ExplainedConfig.Of(answer, ProjectView.NameOf(answer)))];
            foreach (var message in answers.SelectMany(static answer => answer.Messages).Where(static message => message.Kind != "message"))
                screen.Error(message.ToText(ShownPath.Of));
            var code = given is [var one, var other]
                ? Show(screen, [LockComparison.Of(configs, one, other)], isToml, isJson)
                : ShowLocks(screen, configs, isToml, isJson);
            return answers.Any(static answer => answer.HasErrors) ? ExitCodes.Failed : code;
        });
        return command;
    }

    private static int ShowLocks(Screen screen, List<ExplainedConfig> configs, bool isToml, bool isJson)
    {
        var code = Show(screen, [.. configs.Where(static config => config.HasLock).Select(LockComparison.Of)], isToml, isJson);
        List<ExplainedConfig> without = [.. configs.Where(static config => !config.HasLock)];
        foreach (var config in without) screen.Error(ToolMessages.NoLock(config.Title, config.NamesLock));
        return without.Exists(static config => config.NamesLock) ? ExitCodes.Failed : code;
    }

    // Else it is an environment, whose name has neither ending nor slash.
    private static bool IsFile(string argument) =>
        ToolFiles.Exists(argument) || argument.EndsWith(".toml", StringComparison.OrdinalIgnoreCase)
        || argument.Contains('/', StringComparison.Ordinal);

    private static int Show(Screen screen, IReadOnlyList<LockComparison> comparisons, bool isToml, bool isJson)
    {
        if (isJson)
            JsonText.WriteObject(screen, writer => writer.WriteObjects("comparisons", comparisons, one =>
            {
                writer.WriteString("before", one.Before);
                writer.WriteString("after", one.After);
                if (isToml) writer.WriteString("diff", one.Diff());
                else DifferenceView.Write(writer, one.Differences);
            }));
        else
            foreach (var one in comparisons) Show(screen, one, isToml, isAlone: comparisons.Count == 1);
        return comparisons.Any(static one => one.Differences.Count > 0) ? ExitCodes.Failed : ExitCodes.Passed;
    }

    private static void Show(Screen screen, LockComparison comparison, bool isToml, bool isAlone)
    {
        if (isToml)
        {
            DifferenceView.ShowDiff(screen, comparison.Diff());
        }
        else
        {
            if (!isAlone && comparison.Differences.Count > 0)
                screen.Line(new Piece($"# {comparison.Before} -> {comparison.After}", Tone.Strong));
            DifferenceView.Show(screen, comparison.Differences);
        }
    }
}
