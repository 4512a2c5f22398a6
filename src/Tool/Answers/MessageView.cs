using ConfigLock.Tool.Building;
using ConfigLock.Tool.Display;

namespace ConfigLock.Tool.Answers;

/// <summary>Shows a message as the build gives it; a diff in it by its signs.</summary>
internal static class MessageView
{
    public static void Show(Screen screen, BuildMessage message)
    {
        var lines = message.ToText(ShownPath.Of).TrimEnd('\n').Split('\n');
        screen.Line(new Piece(lines[0], message.IsError ? Tone.Bad : message.IsWarning ? Tone.Doubtful : Tone.Plain));
        foreach (var line in lines.Skip(1)) screen.Line(new Piece(line, DiffLine.ToneOf(line)));
    }
}
