using ConfigLock.Model.Provenance;

namespace ConfigLock.Model.Text;

/// <summary>What is wrong with a text, and where.</summary>
/// <param name="Place">Where.</param>
/// <param name="Message">What is wrong, as a sentence without its full stop.</param>
public sealed record TextFault(Place Place, string Message);
