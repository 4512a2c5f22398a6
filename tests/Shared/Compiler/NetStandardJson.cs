namespace ConfigLock.Tests.Shared;

/// <summary>What the package System.Text.Json brings along for .NET Standard.</summary>
internal static class NetStandardJson
{
    /// <summary>Its assembly, and those that it builds on.</summary>
    /// <param name="others">The folders of the packages that it builds on, with <c>;</c> between them.</param>
    /// <param name="package">The folder of its version.</param>
    public static IEnumerable<string> Files(string others, string package) =>
        others.Split(';').Append(package)
            .SelectMany(static folder => Directory.GetFiles(Path.Combine(folder, "lib/netstandard2.0"), "*.dll"));
}
