using System.CommandLine;
using ConfigLock.Core.Files;
using ConfigLock.Core.Text;
using ConfigLock.Tool.Answers;
using ConfigLock.Tool.Building;
using ConfigLock.Tool.Differences;
using ConfigLock.Tool.Display;
using ConfigLock.Tool.Files;
using ConfigLock.Tool.Messages;
using ConfigLock.Tool.Reports;

namespace ConfigLock.Tool.CommandLine;

/// <summary>The command <c>diff</c>.</summary>
internal static class DiffCommand
{
    private static readonly string[] Gate = ["ConfigLockMode=Verify"];

    // Environments are compared whatever their locks say, and where they have none.
    private static readonly string[] WithoutLocks = [.. Gate, "ConfigLockLoadPath=none"];

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
                return ShowAll(screen, [LockComparison.Of(before, after)], isToml, isJson);

            var isOfEnvironments = given.Length == 2;
            var answers = await build.AskAsync(
                screen,
                parsed,
                given is [var path] ? path : null,
                new BuildQuestion("ConfigLockResolve", isOfEnvironments ? WithoutLocks : Gate) { Reports = true });
            if (answers.Count == 0) throw ToolMessages.NoPackage();
            List<BuildReport> reports = [.. answers.SelectMany(BuildReport.Of)];
            ShowMessages(screen, answers);
            if (isOfEnvironments) return ShowAll(screen, [LockComparison.Of(reports, given[0], given[1])], isToml, isJson);
            var comparisons = reports.SelectMany(LockComparison.Of).ToList();
            if (answers.Any(static answer => answer.HasErrors)) Show(screen, comparisons, isToml, isJson);
            else ShowAll(screen, comparisons, isToml, isJson);
            foreach (var config in answers.SelectMany(static answer => answer.Configs).Where(static one => one.IsActive && one.HasNoLock))
                screen.Error(ToolMessages.NoLock(config.Id));

            if (!isJson && answers.Any(static answer => answer.HasDrifted)) screen.Next(NextSteps.ToAccept(given.FirstOrDefault()));

            // As the gate judges: what a rule lets pass is shown, and does not count.
            return answers.Any(static answer => answer.HasErrors) ? ExitCodes.Failed : ExitCodes.Passed;
        });
        return command;
    }

    // What drifted is what is shown.
    private static void ShowMessages(Screen screen, IReadOnlyList<ProjectAnswer> answers)
    {
        foreach (var message in answers.SelectMany(static answer => answer.Messages))
            if (message.IsWarning || (message.IsError && !message.IsDrift)) screen.Error(message.ToText(ShownPath.Of));
    }

    // Else it is an environment, whose name has neither ending nor slash.
    private static bool IsFile(string argument) =>
        ToolFiles.Exists(argument) || argument.EndsWith(".toml", StringComparison.OrdinalIgnoreCase)
        || PathRules.OfMachine.HasSeparator(argument);

    private static int ShowAll(Screen screen, IReadOnlyList<LockComparison> comparisons, bool isToml, bool isJson)
    {
        Show(screen, comparisons, isToml, isJson);
        if (!comparisons.All(static one => one.IsSame)) return ExitCodes.Failed;
        if (!isJson && comparisons.Count > 0) screen.Next(ToolMessages.NothingDiffers);
        return ExitCodes.Passed;
    }

    private static void Show(Screen screen, IReadOnlyList<LockComparison> comparisons, bool isToml, bool isJson)
    {
        if (isJson)
        {
            JsonText.WriteObject(screen, writer => writer.WriteObjects("comparisons", comparisons, one =>
            {
                writer.WriteString("before", one.Before);
                writer.WriteString("after", one.After);
                if (isToml) writer.WriteString("diff", one.Diff());
                else DifferenceView.Write(writer, one.Differences);
                DifferenceView.Write(writer, one.Digests);
            }));
        }
        else
        {
            foreach (var one in comparisons.Where(static one => !one.IsSame)) Show(screen, one, isToml, isAlone: comparisons.Count == 1);
        }
    }

    private static void Show(Screen screen, LockComparison comparison, bool isToml, bool isAlone)
    {
        var view = new DifferenceView(screen);
        if (isToml)
        {
            view.ShowDiff(comparison.Diff());
        }
        else
        {
            if (!isAlone) screen.Heading(comparison.Title);
            view.Show(comparison.Differences);
        }

        view.Show(comparison.Digests);
    }
}
