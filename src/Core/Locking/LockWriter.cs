using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Locking;

/// <summary>Writes a lock in its one canonical form (docs/resolution.md, step 9).</summary>
internal static class LockWriter
{
    /// <summary>The canonical text of the lock.</summary>
    public static LockText Write(LockDocument document) =>
        new(Text(document, places: null), new Lazy<IReadOnlyList<Place>>(() => PlacesOf(document)));

    private static List<Place> PlacesOf(LockDocument document)
    {
        var places = new List<Place>();
        Text(document, places);
        return places;
    }

    private static string Text(LockDocument document, List<Place>? places) => ConfigText.Lock(
        LockDocument.FormatVersion, document.ConfigLockVersion, document.Config, document.Digests, places);
}
