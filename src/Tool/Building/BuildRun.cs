using ConfigLock.Tool.Files;
using ConfigLock.Tool.Messages;
using ConfigLock.Tool.Processes;
using ConfigLock.Tool.Workspaces;

namespace ConfigLock.Tool.Building;

/// <summary>Asks all projects of a workspace in one start of MSBuild.</summary>
internal static class BuildRun
{
    // Only MSBuild can load the type.
    private const string Logger = "ConfigLock.Tool.Building." + nameof(BuildLogger);

    // From so many projects on, more processes save more time than they take to start.
    private const int ManyProjects = 8;

    /// <summary>Asks; a project that was never restored is restored first.</summary>
    public static async Task<BuildAnswer> AskAsync(Workspace workspace, BuildQuestion question)
    {
        using var folder = new ScratchFolder();
        var (traversal, descriptions, events) = (folder.PathOf("ask.proj"), folder.PathOf("described.txt"), folder.PathOf("events.txt"));
        ToolFiles.Write(traversal, Traversal.Text(workspace.Projects, question, descriptions));
        List<string> arguments =
        [
            "msbuild", traversal, "-nologo", "-noConsoleLogger", "-t:Ask",
            $"-logger:{Logger},\"{typeof(BuildRun).Assembly.Location}\";{events}",
        ];
        if (workspace.Projects.Count >= ManyProjects) arguments.Add("-m");
        if (question.Restores || workspace.Projects.Any(static project => !Restored.Is(project))) arguments.Add("-restore");
        arguments.AddRange(workspace.Properties.Concat(question.Properties).Select(static property => "-p:" + property));

        var run = await ProgramRun.RunAsync(DotNetHost.Command, arguments);
        var messages = Lines(events).Select(BuildMessage.Parse).OfType<BuildMessage>().Distinct().ToList();
        if (run.ExitCode != 0 && !messages.Exists(static message => message.IsError))
            throw ToolMessages.BuildFailed(run.Output + run.Error);
        var configs = Lines(descriptions).Select(DescribedConfig.Parse).OfType<DescribedConfig>();
        return new BuildAnswer(workspace.Projects, [.. configs], messages);
    }

    private static string[] Lines(string path) =>
        ToolFiles.TryRead(path)?.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries) ?? [];
}
