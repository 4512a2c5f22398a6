using System.CommandLine;
using ConfigLock.Core.Text;
using ConfigLock.Tool.Answers;
using ConfigLock.Tool.Building;
using ConfigLock.Tool.Display;
using ConfigLock.Tool.Files;
using ConfigLock.Tool.Initialization;
using ConfigLock.Tool.Messages;
using ConfigLock.Tool.Workspaces;

namespace ConfigLock.Tool.CommandLine;

/// <summary>The command <c>init</c>.</summary>
internal static class InitCommand
{
    public static Command Create(Screen screen)
    {
        var project = new Argument<string?>("project")
        {
            Description = "A project, or a folder with one; what is here by default.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do it without asking." };
        var json = JsonOption.Create();
        var command = new Command(
            "init", "Sets a project up from its config.toml or appsettings.json: a schema, the gate, the first locks.")
        {
            project, yes, json,
        };
        command.SetAction(async (parsed, _) =>
        {
            var workspace = await WorkspaceFinder.FindAsync(parsed.GetValue(project));
            if (workspace.Projects is not [var file]) throw ToolMessages.OneProject(workspace.Projects.Select(ShownPath.Of));
            return await RunAsync(screen, workspace, InitPlan.For(file), parsed.GetValue(yes), parsed.GetValue(json));
        });
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, Workspace workspace, InitPlan plan, bool isSure, bool isJson)
    {
        if (plan.IsDone)
        {
            if (isJson) WriteJson(screen, plan);
            else screen.Line(ToolMessages.NothingToInit);
            return ExitCodes.Passed;
        }

        if (!isJson) Show(screen, plan);
        if (!isSure && (isJson || !screen.Asks("Do this?"))) throw ToolMessages.NotSure();
        foreach (var file in plan.Files)
        {
            ToolFiles.Write(file.Path, file.Text);
            if (!isJson) screen.Line($"wrote {ShownPath.Of(file.Path)}");
        }

        if (isJson) WriteJson(screen, plan);
        var question = new BuildQuestion("ConfigLockUpdate", [], Restores: true);
        var answers = (await screen.WaitAsync("making the first lock", BuildRun.AskAsync(workspace, question))).ByProject();
        if (!isJson)
        {
            var code = new ProjectView(screen, static _ => "locked").Show(answers, isJson: false);
            if (code == ExitCodes.Passed) screen.Next(NextSteps.CommitFirst);
            return code;
        }

        return answers.Count == 0 || answers.Any(static answer => answer.HasErrors) ? ExitCodes.Failed : ExitCodes.Passed;
    }

    private static void Show(Screen screen, InitPlan plan)
    {
        foreach (var file in plan.Files)
        {
            screen.Line(new Piece($"{(file.IsNew ? "new file" : "added to")} {ShownPath.Of(file.Path)}", Tone.Strong));
            foreach (var line in file.Added) screen.Line(new Piece(line.Length == 0 ? line : "  " + line));
            screen.Line(string.Empty);
        }

        foreach (var path in plan.Locks)
            screen.Line(new Piece($"new file {ShownPath.Of(path)}", Tone.Strong), new Piece(", which the build makes"));
        screen.Line(string.Empty);
        if (plan.Proposals.Count == 0) return;
        screen.Line(new Piece("You may want to say in the schema", Tone.Strong));
        foreach (var proposal in plan.Proposals) screen.Line($"  {proposal.Path}: {proposal.Keyword}, since {proposal.Reason}");
        screen.Line(string.Empty);
    }

    private static void WriteJson(Screen screen, InitPlan plan) => JsonText.WriteObject(screen, writer =>
    {
        writer.WriteObjects("files", plan.Files, file =>
        {
            writer.WriteString("path", ShownPath.Of(file.Path));
            writer.WriteBoolean("new", file.IsNew);
        });
        writer.WriteStartArray("locks");
        foreach (var path in plan.Locks) writer.WriteStringValue(ShownPath.Of(path));
        writer.WriteEndArray();
        writer.WriteObjects("proposals", plan.Proposals, proposal =>
        {
            writer.WriteString("key", proposal.Path.ToString());
            writer.WriteString("keyword", proposal.Keyword);
            writer.WriteString("reason", proposal.Reason);
        });
    });
}
