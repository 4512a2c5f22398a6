using ConfigLock.Core.Files;
using ConfigLock.Core.Rules;
using ConfigLock.Core.Sources;
using ConfigLock.Core.Validation;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Schemas;

namespace ConfigLock.Core.Resolution;

/// <summary>What one resolution starts from.</summary>
internal sealed record ResolutionInput
{
    /// <summary>The layers, lowest precedence first; on replay, the lock's <c>[config]</c> alone.</summary>
    public required IReadOnlyList<ConfigSource> Base { get; init; }

    /// <summary>The layers of one developer, lowest precedence first, which stand above layers and profile, or above the lock.</summary>
    public IReadOnlyList<ConfigSource> Local { get; init; } = [];

    /// <summary>The overrides, lowest precedence first.</summary>
    public required IReadOnlyList<ConfigSource> Overrides { get; init; }

    /// <summary>The requirements.</summary>
    public required IReadOnlyList<ConfigSource> Requirements { get; init; }

    /// <summary>How the sources merge and compare.</summary>
    public required Semantics Semantics { get; init; }

    /// <summary>The schema of the config.</summary>
    public required Schema Schema { get; init; }

    /// <summary>The lock rules.</summary>
    public required RuleSet Rules { get; init; }

    /// <summary>The profile that a property chooses; empty for none.</summary>
    public required string Profile { get; init; }

    /// <summary>Whether the choice of a profile counted where the lock was made, though it does not where it is replayed.</summary>
    public bool ProfileHadEffect { get; init; }

    /// <summary>The model catalog that a property names, or <see langword="null"/>.</summary>
    public required NamedFile? ModelCatalog { get; init; }

    /// <summary>Whether fields that the model catalog resolves are kept.</summary>
    public required bool SaveCatalogFields { get; init; }

    /// <summary>What becomes of keys of layers and profiles that the schema does not know.</summary>
    public required UnknownKeyPolicy UnknownKeys { get; init; }

    /// <summary>The place of what properties say.</summary>
    public required Place Project { get; init; }

    /// <summary>Reads included files and the catalog.</summary>
    public required FileReader Files { get; init; }

    /// <summary>Receives what each source says; <see langword="null"/> where nobody asks.</summary>
    public SaidValues? Said { get; init; }

    /// <summary>Whether a lock is replayed.</summary>
    public bool IsReplay => Base is [{ Source.Kind: SourceKind.Lock }];
}
