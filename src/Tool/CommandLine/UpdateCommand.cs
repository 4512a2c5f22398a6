using System.CommandLine;
using ConfigLock.Tool.Answers;
using ConfigLock.Tool.Building;
using ConfigLock.Tool.Display;
using ConfigLock.Tool.Workspaces;

namespace ConfigLock.Tool.CommandLine;

/// <summary>The command <c>update</c>.</summary>
internal static class UpdateCommand
{
    private const string Notice = "CFGLOCK308";
    private const string Updated = "updated";

    public static Command Create(Screen screen)
    {
        var build = new BuildArguments();
        var keys = new Option<string[]>("--keys")
        {
            Description = "Take over only these keys (dotted TOML keys, with commas between them), each with all below it.",
            HelpName = "a.b,c",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("update", "Rewrites each lock, or creates it, from what the live sources say.") { build.Project, keys };
        build.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            var answers = await build.AskAsync(
                screen, parsed, parsed.GetValue(build.Project), "ConfigLockUpdate", [.. Properties(parsed.GetValue(keys))]);
            var code = new ProjectView(screen, Passed).Show(answers, parsed.GetValue(build.Json));
            if (!parsed.GetValue(build.Json) && answers.Any(static answer => Passed(answer) == Updated)) screen.Next(NextSteps.Commit);
            return code;
        });
        return command;
    }

    private static string Passed(ProjectAnswer answer) =>
        answer.Messages.Any(static message => message.Text.StartsWith(Notice, StringComparison.Ordinal)) ? Updated : "as locked";

    // MSBuild would take the separators for its own.
    private static IEnumerable<string> Properties(string[]? keys)
    {
        if (keys is not { Length: > 0 }) yield break;
        yield return "ConfigLockUpdateKeys=" + PropertyValue.Escape(string.Join(';', keys.SelectMany(KeyList.Split)));
    }
}
