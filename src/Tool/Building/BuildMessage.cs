using System.Globalization;

namespace ConfigLock.Tool.Building;

/// <summary>What a build said.</summary>
/// <param name="Kind"><c>error</c>, <c>warning</c> or <c>message</c>.</param>
/// <param name="Code">Its code; empty where it has none.</param>
/// <param name="Text">What it says, perhaps in several lines.</param>
/// <param name="File">The file that it points to, absolute; empty where it points to none.</param>
/// <param name="Line">The line, counted from 1; 0 for the file as a whole.</param>
/// <param name="Column">The column, counted from 1; 0 for the line as a whole.</param>
/// <param name="Project">The project file, absolute; empty where none is known.</param>
internal sealed record BuildMessage(string Kind, string Code, string Text, string File, int Line, int Column, string Project)
{
    private const int Fields = 7;

    public bool IsError => Kind == "error";

    public bool IsWarning => Kind == "warning";

    /// <summary>Whether it says that the lock and the build differ.</summary>
    public bool IsDrift => IsError && Code is "CFGLOCK303" or "CFGLOCK312";

    /// <summary>Reads a line of <see cref="BuildLogger"/>; <see langword="null"/> where a killed build left only part of one.</summary>
    public static BuildMessage? Parse(string line)
    {
        string[] fields = [.. line.Split(' ').Select(Uri.UnescapeDataString)];
        if (fields.Length != Fields) return null;
        return new BuildMessage(fields[0], fields[1], fields[2], fields[3], Number(fields[4]), Number(fields[5]), fields[6]);
    }

    /// <summary>The message as MSBuild prints it.</summary>
    /// <param name="shown">How to show a path.</param>
    public string ToText(Func<string, string> shown)
    {
        if (Kind == "message") return Text;
        var place = (File.Length, Line) switch
        {
            (0, _) => "MSBUILD",
            (_, 0) => shown(File),
            _ => FormattableString.Invariant($"{shown(File)}({Line},{Math.Max(Column, 1)})"),
        };
        return $"{place}: {Kind} {Code}: {Text}";
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
