namespace ConfigLock.SchemaWriter.Description;

/// <summary>A named schema under <c>$defs</c>.</summary>
/// <param name="Name">Its name, which becomes the name of a generated type.</param>
/// <param name="Schema">The schema.</param>
internal sealed record Definition(string Name, Schema Schema);
