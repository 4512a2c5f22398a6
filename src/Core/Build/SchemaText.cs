namespace ConfigLock.Core.Build;

/// <summary>One schema file as it was read: all that its model and its messages are made of.</summary>
/// <param name="Path">The file.</param>
/// <param name="Name">Its name in messages.</param>
/// <param name="Uri">A URI that it answers to besides its <c>$id</c> and its file; empty for none.</param>
/// <param name="Text">What stands in it.</param>
internal sealed record SchemaText(string Path, string Name, string Uri, string Text);
