using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Tasks.Names;

/// <summary>Which known name somebody meant who wrote another.</summary>
internal static class Misspelling
{
    private const string Prefix = "configlock";
    private const int Edits = 2;

    /// <summary>
    /// Whether a name can be a misspelt one of ours, all of which begin alike. It needs nothing of the engine, because each
    /// unchanged build asks it of all properties of its command line.
    /// </summary>
    /// <remarks>Two edits cost at most two of the prefix's letters, and move none by more than two.</remarks>
    public static bool IsLikely(string name)
    {
        var (missing, found) = ((1 << Prefix.Length) - 1, 0);
        for (var i = 0; i < name.Length && i < Prefix.Length + Edits; i++)
        {
            var letter = char.ToLowerInvariant(name[i]);
            for (var j = 0; j < Prefix.Length; j++)
            {
                if (Prefix[j] != letter || (missing & (1 << j)) == 0) continue;
                missing &= ~(1 << j);
                found++;
                break;
            }
        }

        return found >= Prefix.Length - Edits;
    }

    /// <summary>The property that a name stands for; <see langword="null"/> where it is one itself, or like none.</summary>
    public static string? OfProperty(string name) =>
        IsLikely(name) && !KnownNames.IsProperty(name) ? NearestName.Within(Edits, name, KnownNames.Properties) : null;

    /// <summary>The type of item that a name stands for; <see langword="null"/> where it is one itself, or like none.</summary>
    public static string? OfItem(string name) =>
        IsLikely(name) && KnownNames.MetadataOf(name) is null
            ? NearestName.Within(Edits, name, Array.ConvertAll(KnownNames.Items, static item => item.Type))
            : null;

    /// <summary>
    /// The metadata that a name on an item of ours stands for; <see langword="null"/> where it is one itself, or like none.
    /// </summary>
    public static string? OfMetadata(string name, string[] known) =>
        Array.Exists(known, one => KnownNames.AreSame(one, name)) ? null : NearestName.Within(Edits, name, known);
}
