using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Model.Schemas.Reading;

/// <summary>The dialect that a schema is read in.</summary>
/// <param name="Dialect">The dialect.</param>
/// <param name="Fault">What is wrong with the <c>$schema</c> that should have named it; told only if the schema is used.</param>
internal sealed record DialectChoice(Dialect Dialect, Diagnostic? Fault = null);
