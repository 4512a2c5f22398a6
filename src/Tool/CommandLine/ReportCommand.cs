using System.CommandLine;
using ConfigLock.Tool.Answers;
using ConfigLock.Tool.Building;
using ConfigLock.Tool.Display;
using ConfigLock.Tool.Processes;
using ConfigLock.Tool.Workspaces;

namespace ConfigLock.Tool.CommandLine;

/// <summary>The command <c>report</c>.</summary>
internal static class ReportCommand
{
    private const string Page = ".report.html";

    // It says of each page what is said here of all.
    private const string Notice = "CFGLOCK314";

    public static Command Create(Screen screen)
    {
        var build = new BuildArguments();
        var output = new Option<string>("--output", "-o")
        {
            Description = "The folder of the reports.",
            DefaultValueFactory = static _ => "reports",
        };
        var noOpen = new Option<bool>("--no-open") { Description = "Only write the page." };
        var command = new Command("report", "Writes the reports of each project, and opens the page of a single one.")
        {
            build.Project, output, noOpen,
        };
        build.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            var (directory, isJson) = (Path.GetFullPath(parsed.GetValue(output)!), parsed.GetValue(build.Json));
            var asked = "ConfigLockReportDir=" + PropertyValue.Escape(directory);
            var answers = await build.AskAsync(screen, parsed, parsed.GetValue(build.Project), "ConfigLockResolve", asked);
            var code = new ProjectView(screen, static _ => "reported") { Hides = Notice }.Show(answers, isJson);
            List<string> pages = [.. PagesOf(answers, directory)];
            if (!isJson) foreach (var page in pages) screen.Line($"wrote {ShownPath.Of(page)}");
            if (pages.Count == 1 && !isJson && !parsed.GetValue(noOpen) && screen.IsWatched) Browser.TryOpen(pages[0]);
            return code;
        });
        return command;
    }

    // Reports are of a project's framework; environments stand beside each other in one.
    private static IEnumerable<string> PagesOf(IReadOnlyList<ProjectAnswer> answers, string directory) => answers
        .SelectMany(static answer => answer.Configs).Where(static config => config.IsActive)
        .Select(config => Path.Combine(directory, config.Id + Page)).Where(Files.ToolFiles.Exists);
}
