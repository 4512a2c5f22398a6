using System.Globalization;
using System.Text;

namespace ConfigLock.Generator.Emit;

/// <summary>Hint names that the compiler accepts and that differ also where case does not count.</summary>
internal sealed class FileNames
{
    private const string End = ".g.cs";

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public SourceFile Unique(SourceFile file)
    {
        var stem = new StringBuilder();
        foreach (var character in file.Name.Substring(0, file.Name.Length - End.Length))
            stem.Append(character is '.' or '_' || char.IsLetterOrDigit(character) ? character : '_');

        var name = stem.ToString();
        for (var number = 2; !_taken.Add(name); number++) name = stem + "_" + number.ToString(CultureInfo.InvariantCulture);
        return file with { Name = name + End };
    }
}
