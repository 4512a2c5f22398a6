using System.Text.Json;
using ConfigLock.Core.Text;
using ConfigLock.Tool.Building;
using ConfigLock.Tool.Display;
using ConfigLock.Tool.Messages;

namespace ConfigLock.Tool.Answers;

/// <summary>Shows what projects answered: a line for each, with what the build said below it.</summary>
/// <param name="screen">Where to.</param>
/// <param name="passed">What to call a project in which nothing is wrong.</param>
internal sealed class ProjectView(Screen screen, Func<ProjectAnswer, string> passed)
{
    private const string Drifted = "drifted";
    private const string Failed = "failed";

    /// <summary>The code of notices that need not be shown; empty for none.</summary>
    public string Hides { get; init; } = string.Empty;

    /// <summary>Shows all; gives what the tool exits with.</summary>
    public int Show(IReadOnlyList<ProjectAnswer> answers, bool isJson)
    {
        if (answers.Count == 0) throw ToolMessages.NoPackage();
        if (isJson) WriteJson(answers);
        else WriteText(answers);
        return answers.Any(static answer => answer.HasErrors) ? ExitCodes.Failed : ExitCodes.Passed;
    }

    private void WriteText(IReadOnlyList<ProjectAnswer> answers)
    {
        var width = answers.Max(static answer => NameOf(answer).Length);
        var isBelowMessages = false;
        foreach (var answer in answers)
        {
            // What belongs to one project stands apart from the next.
            if (isBelowMessages) screen.Line(string.Empty);
            screen.Line(new Piece(NameOf(answer).PadRight(width) + "  "), new Piece(ResultOf(answer), ToneOf(answer)));
            List<BuildMessage> shown = [.. answer.Messages.Where(message => !IsHidden(message))];
            foreach (var message in shown) MessageView.Show(screen, message);
            isBelowMessages = shown.Count > 0;
        }
    }

    private bool IsHidden(BuildMessage message) =>
        Hides.Length > 0 && message.Kind == "message" && message.Text.StartsWith(Hides, StringComparison.Ordinal);

    private void WriteJson(IReadOnlyList<ProjectAnswer> answers) => JsonText.WriteObject(screen, writer =>
        writer.WriteObjects("projects", answers, answer =>
        {
            writer.WriteString("project", NameOf(answer));
            writer.WriteString("result", ResultOf(answer));
            WriteMessages(writer, answer);
        }));

    /// <summary>Writes what a build said of a project.</summary>
    public static void WriteMessages(Utf8JsonWriter writer, ProjectAnswer answer) =>
        writer.WriteObjects("messages", answer.Messages, message =>
        {
            writer.WriteString("severity", message.Kind);
            writer.WriteString("code", message.Code);
            writer.WriteString("file", message.File.Length == 0 ? string.Empty : ShownPath.Of(message.File));
            writer.WriteNumber("line", message.Line);
            writer.WriteNumber("column", message.Column);
            writer.WriteString("message", message.Text);
        });

    /// <summary>What to call a project.</summary>
    public static string NameOf(ProjectAnswer answer) => answer.Project.Length == 0 ? "build" : ShownPath.Of(answer.Project);

    private string ResultOf(ProjectAnswer answer) => answer switch
    {
        { HasDrifted: true } => Drifted,
        { HasErrors: true } => Failed,
        { IsActive: false } => "no config",
        _ => passed(answer),
    };

    private static Tone ToneOf(ProjectAnswer answer) => answer switch
    {
        { HasErrors: true } => Tone.Bad,
        { IsActive: false } => Tone.Quiet,
        _ => Tone.Good,
    };
}
