using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Evaluations;

/// <summary>How values are judged that no source said.</summary>
public enum DefaultView
{
    /// <summary>Like any other value.</summary>
    Plain,

    /// <summary>A defaulted key is there for the keywords of presence, and invisible to every other keyword.</summary>
    PresenceOnly,
}

/// <summary>How a <see cref="Validator"/> judges.</summary>
public sealed record ValidationOptions
{
    /// <summary>Whether <c>format</c> is checked, where the format has an exact definition.</summary>
    public bool AssertFormats { get; init; }

    /// <summary>
    /// Whether an integer is one of TOML's, of 64 bits. JSON Schema by itself takes any number without a fraction for one.
    /// </summary>
    public bool IntegersAreTomls { get; init; }

    /// <summary>How defaulted keys are judged.</summary>
    public DefaultView Defaults { get; init; }

    /// <summary>Whether a key that the table at this path lacks satisfies the keywords of presence all the same.</summary>
    public Func<KeyPath, string, bool>? CountsAsPresent { get; init; }

    /// <summary>
    /// Whether a value of the table at this path is the text of a file that another key names, or may be: the keywords of
    /// presence are judged before includes, so it satisfies them and breaks none.
    /// </summary>
    public Func<KeyPath, ConfigEntry, bool>? IsIncluded { get; init; }

    /// <summary>Whether such a key counts for every keyword about presence, also where that keeps a value from fitting.</summary>
    public Func<KeyPath, string, bool>? CountsFirmly { get; init; }

    /// <summary>Whether the table at this path keeps keys that its schemas do not know.</summary>
    public Func<KeyPath, bool>? KeepsUnknown { get; init; }

    /// <summary>
    /// The work that may be done, shared with other validators; <see langword="null"/> where each judgement has only an end of its own.
    /// </summary>
    public WorkBudget? Budget { get; init; }
}
