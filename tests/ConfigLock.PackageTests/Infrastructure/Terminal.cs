using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>A terminal that a command really runs at, made by the tool <c>script</c> of util-linux.</summary>
internal static partial class Terminal
{
    /// <summary>Runs a command line; its output is what stands on the screen in the end, however far it scrolled.</summary>
    public static async Task<CommandResult> RunAsync(
        string directory, int columns, string command, IReadOnlyDictionary<string, string> environment)
    {
        var variables = new Dictionary<string, string>(environment) { ["TERM"] = "xterm-256color" };
        string[] arguments = ["-qec", string.Create(CultureInfo.InvariantCulture, $"stty cols {columns} rows 50; {command}"), "/dev/null"];
        var result = await DotNet.RunProgramAsync(ScriptProgram.Path, directory, arguments, variables);
        return result with { Output = Screen(result.Output) };
    }

    // As much of a terminal as MSBuild's logger uses: it goes up to draw its lines of progress anew, and erases what is below.
    private static string Screen(string output)
    {
        var rows = new List<StringBuilder> { new() };
        var (row, column) = (0, 0);
        foreach (Match match in Piece().Matches(output))
        {
            var count = int.TryParse(match.Groups["count"].Value, CultureInfo.InvariantCulture, out var number) ? number : 1;
            switch (match.Groups["final"].Value)
            {
                case "F": (row, column) = (Math.Max(0, row - count), 0); break;
                case "G": column = count - 1; break;
                case "D": column = Math.Max(0, column - count); break;
                case "C": column += count; break;
                case "K": rows[row].Length = Math.Min(rows[row].Length, column); break;
                case "J":
                    rows[row].Length = Math.Min(rows[row].Length, column);
                    rows.RemoveRange(row + 1, rows.Count - row - 1);
                    break;
                case "" when match.Value[0] != '\x1b': Type(match.Value); break;
                default: break;
            }
        }

        return string.Join('\n', rows.Select(static line => line.ToString().TrimEnd())).TrimEnd('\n') + "\n";

        void Type(string text)
        {
            foreach (var c in text)
            {
                if (c == '\r') column = 0;
                else if (c == '\n') (row, column) = (row + 1, 0);
                else Put(c);
                if (row == rows.Count) rows.Add(new StringBuilder());
            }
        }

        void Put(char c)
        {
            if (rows[row].Length <= column) rows[row].Append(' ', column + 1 - rows[row].Length);
            rows[row][column++] = c;
        }
    }

    [GeneratedRegex(
        @"\x1b\[[?]?(?<count>\d*)[\d;]*(?<final>[A-Za-z])|\x1b\].*?(\x1b\\|\x07)|\x1b.|[^\x1b]+",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Piece();
}
