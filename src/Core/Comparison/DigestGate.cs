using ConfigLock.Core.Digests;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Comparison;

/// <summary>What the digests of a lock are held against.</summary>
/// <param name="Key">The key of this build; <see langword="null"/> where it has none.</param>
/// <param name="Files">The files beside the config.</param>
/// <param name="Values">The values of the live sources; <see langword="null"/> where those do not resolve.</param>
internal sealed record DigestSources(DigestKey? Key, IReadOnlyList<DigestedContent> Files, IReadOnlyList<DigestedContent>? Values);

/// <summary>
/// Holds the digests of a lock against what they are of (docs/resolution.md, "Digests"). How a digest is made says the lock's own, so
/// that a lock that was made with the key is judged with it, and one that was made without it needs none.
/// </summary>
internal sealed class DigestGate
{
    private readonly Semantics _semantics;
    private readonly DigestKey? _key;
    private readonly ConfigTable _locked;
    private readonly Place _lock;
    private readonly ConfigTable _digests;
    private readonly List<DigestChange> _changes = [];
    private readonly List<string> _unjudged = [];
    private readonly List<string> _withoutKey = [];

    private DigestGate(Semantics semantics, DigestKey? key, ConfigTable locked, Source? source)
    {
        (_semantics, _key, _locked, _digests) = (semantics, key, locked, new ConfigTable(locked.Origin));
        _lock = locked.Origin.Place is { Line: > 0 } header ? header : source is null ? default : new Place(source, 1, 1);
    }

    /// <summary>The verdict.</summary>
    /// <param name="sources">What there is now.</param>
    /// <param name="loaded">The loaded lock; <see langword="null"/> where there is none.</param>
    /// <param name="semantics">Which keys are the same.</param>
    public static DigestVerdict Judge(DigestSources sources, LoadedLock? loaded, Semantics semantics)
    {
        var locked = loaded?.Document.Digests ?? new ConfigTable(default);

        // Files are as they are, whatever becomes of the live sources; of values nothing can be said then.
        if (sources.Values is null && locked.Any(static digest => !DigestText.IsOfFile(digest.Key)))
            return new DigestVerdict(locked) { IsUnknown = true };
        var gate = new DigestGate(semantics, sources.Key, locked, loaded?.Source);
        return gate.Judge([.. sources.Files, .. (sources.Values ?? []).Select(gate.AsLocked)]);
    }

    private DigestVerdict Judge(List<DigestedContent> contents)
    {
        contents.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        foreach (var content in contents) Judge(content);
        var names = new HashSet<string>(contents.Select(static content => content.Name), StringComparer.Ordinal);
        foreach (var entry in _locked)
            if (!names.Contains(entry.Key)) _changes.Add(new DigestChange(entry.Key, DigestChangeKind.Lost, entry.KeyPlace));

        _changes.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return new DigestVerdict(_digests) { Changes = _changes, Unjudged = _unjudged, WithoutKey = _withoutKey };
    }

    // A digest is over the key too, as the lock spells it. Names of files are what they are.
    private DigestedContent AsLocked(DigestedContent value) =>
        _semantics.TryGet(_locked, value.Name, out var entry) && entry.Key != value.Name ? value.As(entry.Key) : value;

    private void Judge(DigestedContent content)
    {
        var digest = content.Digest(_key);
        if (!_locked.TryGet(content.Name, out var entry))
        {
            if (digest is null) _withoutKey.Add(content.Name);
            else Change(content, DigestChangeKind.Gained, _lock, digest);
            return;
        }

        var locked = ((ConfigString)entry.Value).Value;
        if (DigestText.NeedsKey(locked) && _key is null && !content.IsFile)
        {
            _unjudged.Add(content.Name);
            Keep(entry);
        }
        else if (Agrees(content, locked))
        {
            Keep(entry);
        }
        else if (digest is null)
        {
            // A plain digest of a secret, which somebody could guess it by, goes also where no other takes its place.
            _withoutKey.Add(content.Name);
            Change(content, DigestChangeKind.Lost, entry.KeyPlace, digest: null);
        }
        else
        {
            Change(content, DigestChangeKind.Changed, entry.KeyPlace, digest);
        }
    }

    private bool Agrees(DigestedContent content, string locked)
    {
        if (DigestText.NeedsKey(locked)) return !content.IsFile && _key!.Keyed(content.Content) == locked;
        return !content.IsSecret && DigestKey.Plain(content.Content) == locked;
    }

    private void Keep(ConfigEntry entry) => _digests.Add(entry.Key, entry.KeyPlace, entry.Value);

    private void Change(DigestedContent content, DigestChangeKind kind, Place place, string? digest)
    {
        var origin = content.IsSecret || content.IsFile ? (Origin?)null : content.Origin;
        _changes.Add(new DigestChange(content.Name, kind, place) { Origin = origin });
        if (digest is not null) _digests.Add(content.Name, content.Origin.Place, new ConfigString(digest, content.Origin));
    }
}
