namespace ConfigLock.Model.Provenance;

/// <summary>How a value got from the place that says it to the key that it stands under.</summary>
public enum OriginStepKind
{
    /// <summary>Written under another name of the key.</summary>
    Alias,

    /// <summary>Written in the table of the active profile.</summary>
    Profile,

    /// <summary>Read from the file that an include key names.</summary>
    Include,

    /// <summary>Freed of blanks at its ends.</summary>
    Trim,

    /// <summary>Put within its bounds.</summary>
    Clamp,
}

/// <summary>One step on a value's way.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Name">The alias, the profile, the included file as its key names it, or the place of the rule.</param>
/// <param name="Previous">The step before, or <see langword="null"/>.</param>
/// <param name="Source">The source where the way began.</param>
public sealed record OriginStep(OriginStepKind Kind, string Name, OriginStep? Previous, Source? Source);
