using System.Text;
using Spectre.Console;

namespace ConfigLock.Tool.Display;

/// <summary>
/// What the user reads: text on the standard output, messages on the standard error. In a pipe, and where <c>NO_COLOR</c> is set, there
/// is not one code of a terminal in it.
/// </summary>
/// <param name="output">The standard output.</param>
/// <param name="error">The standard error.</param>
/// <param name="terminal">The terminal that the output goes to; <see langword="null"/> where it is to have no colours.</param>
internal sealed class Screen(TextWriter output, TextWriter error, IAnsiConsole? terminal)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // A terminal breaks lines itself, and then copies them as they are.
    private const int NoBreaks = 1_000_000;

    /// <summary>That of this process.</summary>
    public static Screen OfConsole()
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = Console.IsOutputRedirected
            ? new StreamWriter(Console.OpenStandardOutput(), encoding) { AutoFlush = true, NewLine = "\n" }
            : Console.Out;
        var isPlain = Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        return new Screen(output, Console.Error, isPlain ? null : OfTerminal());
    }

    /// <summary>The standard output, for what is no line of ours.</summary>
    public TextWriter Output => output;

    /// <summary>The standard error.</summary>
    public TextWriter Errors => error;

    /// <summary>Writes a line.</summary>
    public void Line(params ReadOnlySpan<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (terminal is null || piece.Tone == Tone.Plain) output.Write(piece.Text);
            else terminal.Write(new Text(piece.Text, StyleOf(piece.Tone)));
        }

        output.WriteLine();
    }

    /// <summary>Writes a line without tones.</summary>
    public void Line(string text) => Line(new Piece(text));

    /// <summary>Whether somebody reads it as it is written.</summary>
    public bool IsWatched => !Console.IsOutputRedirected && !Console.IsErrorRedirected;

    /// <summary>Waits for work, and says so where it takes longer than a second and somebody waits too.</summary>
    public async Task<T> WaitAsync<T>(string what, Task<T> work)
    {
        if (terminal is null || !IsWatched || await Task.WhenAny(work, Task.Delay(Patience)) == work) return await work;
        return await AnsiConsole.Create(new AnsiConsoleSettings()).Status().StartAsync(what, _ => work);
    }

    /// <summary>Asks whoever is there; nobody there says no.</summary>
    public bool Asks(string question)
    {
        if (!IsWatched || Console.IsInputRedirected) return false;
        output.Write(question + " [y/N] ");
        return Console.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes";
    }

    /// <summary>Writes a message.</summary>
    public void Error(string message) => error.WriteLine(message);

    private static IAnsiConsole OfTerminal()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        console.Profile.Width = NoBreaks;
        return console;
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Good => new Style(Color.Green),
        Tone.Bad => new Style(Color.Red),
        Tone.Doubtful => new Style(Color.Yellow),
        Tone.Quiet => new Style(Color.Grey),
        _ => new Style(decoration: Decoration.Bold),
    };
}
