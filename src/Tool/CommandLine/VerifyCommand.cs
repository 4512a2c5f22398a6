using System.CommandLine;
using ConfigLock.Tool.Answers;
using ConfigLock.Tool.Building;
using ConfigLock.Tool.Display;

namespace ConfigLock.Tool.CommandLine;

/// <summary>The command <c>verify</c>.</summary>
internal static class VerifyCommand
{
    public static Command Create(Screen screen)
    {
        var build = new BuildArguments();
        var command = new Command("verify", "Checks each lock against what the live sources say.") { build.Project };
        build.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            var answers = await build.AskAsync(
                screen, parsed, parsed.GetValue(build.Project), "ConfigLockResolve", "ConfigLockMode=Verify");
            var code = new ProjectView(screen, Passed).Show(answers, parsed.GetValue(build.Json));
            if (!parsed.GetValue(build.Json) && answers.Any(static answer => answer.HasDrifted))
                screen.Next(NextSteps.AfterDrift(answers, parsed.GetValue(build.Project)));
            return code;
        });
        return command;
    }

    private static string Passed(ProjectAnswer answer) =>
        answer.Configs.Where(static config => config.IsActive).All(static config => config.HasNoLock) ? "no lock, on purpose" : "as locked";
}
