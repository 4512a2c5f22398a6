using System.Text;
using Spectre.Console;

namespace ConfigLock.Tool.Display;

/// <summary>
/// What the user reads: text on the standard output, messages on the standard error. A terminal gets lines that are broken at words, and
/// colours unless <c>NO_COLOR</c> is set; a pipe gets each line whole and not one code of a terminal.
/// </summary>
/// <param name="output">The standard output.</param>
/// <param name="error">The standard error.</param>
/// <param name="terminal">The terminal that the output goes to; <see langword="null"/> where it is to have no colours.</param>
internal sealed class Screen(TextWriter output, TextWriter error, IAnsiConsole? terminal)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // Lines are broken here, so that nothing else breaks them.
    private const int NoBreaks = 1_000_000;

    private bool _hasOutput;

    /// <summary>That of this process.</summary>
    public static Screen OfConsole()
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = Console.IsOutputRedirected
            ? new StreamWriter(Console.OpenStandardOutput(), encoding) { AutoFlush = true, NewLine = "\n" }
            : Console.Out;
        var isPlain = Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        return new Screen(output, Console.Error, isPlain ? null : OfTerminal())
        {
            Width = Console.IsOutputRedirected ? NoBreaks : WidthOfTerminal(),
            ErrorWidth = Console.IsErrorRedirected ? NoBreaks : WidthOfTerminal(),
        };
    }

    /// <summary>How many columns the output has.</summary>
    public int Width { get; init; } = NoBreaks;

    private int ErrorWidth { get; init; } = NoBreaks;

    /// <summary>The standard output, for what is no line of ours.</summary>
    public TextWriter Output => output;

    /// <summary>The standard error.</summary>
    public TextWriter Errors => error;

    /// <summary>Writes a line.</summary>
    public void Line(params IReadOnlyList<Piece> pieces) => Line(2, pieces);

    /// <summary>Writes a line.</summary>
    /// <param name="indent">How far the rest of it is indented where it takes several.</param>
    /// <param name="pieces">The line.</param>
    public void Line(int indent, params IReadOnlyList<Piece> pieces)
    {
        _hasOutput = true;
        foreach (var line in Wrapping.Lines(pieces, indent, Width))
        {
            foreach (var piece in line)
            {
                if (terminal is null || piece.Tone == Tone.Plain) output.Write(piece.Text);
                else terminal.Write(new Text(piece.Text, StyleOf(piece.Tone)));
            }

            output.WriteLine();
        }
    }

    /// <summary>Writes a line without tones.</summary>
    public void Line(string text) => Line(new Piece(text));

    /// <summary>Writes a heading, apart from what stands above it.</summary>
    public void Heading(string text)
    {
        if (_hasOutput) Line(string.Empty);
        Line(new Piece("# " + text, Tone.Strong));
    }

    /// <summary>Writes what the user may want to do next; not for programs, which read the standard output.</summary>
    public void Next(string text)
    {
        if (IsWatched && _hasOutput) error.WriteLine();
        Error(text);
    }

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
    public void Error(string message)
    {
        foreach (var text in message.TrimEnd('\n').Split('\n'))
            foreach (var line in Wrapping.Lines([new Piece(text)], 2, ErrorWidth))
                error.WriteLine(string.Concat(line.Select(static piece => piece.Text)));
    }

    // There is none where the terminal does not say how wide it is.
    private static int WidthOfTerminal() => Console.WindowWidth is var width and > 0 ? width : NoBreaks;

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
