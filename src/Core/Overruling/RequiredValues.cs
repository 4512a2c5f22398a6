using ConfigLock.Core.Sources;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Overruling;

/// <summary>What the requirements say, which stays whatever the program takes.</summary>
/// <param name="requirements">The requirements, merged.</param>
/// <param name="semantics">Which keys are the same.</param>
internal sealed class RequiredValues(ConfigTable requirements, Semantics semantics)
{
    /// <summary>Whether they say a value at a path.</summary>
    public bool Has(KeyPath path) => semantics.Find(requirements, path) is not null;
}
