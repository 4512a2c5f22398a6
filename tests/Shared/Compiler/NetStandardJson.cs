namespace ConfigLock.Tests.Shared;

/// <summary>What the package System.Text.Json brings along for .NET Standard.</summary>
internal static class NetStandardJson
{
    /// <summary>Its assembly, and those that it builds on.</summary>
    /// <param name="others">The folders of the packages that it builds on, with <c>;</c> between them.</param>
    /// <param name="package">The folder of its versions.</param>
    /// <param name="version">The version.</param>
    public static IEnumerable<string> Files(string others, string package, string version) =>
        others.Split(';').Append(Path.Combine(package, version))
            .SelectMany(static folder => Directory.GetFiles(Path.Combine(folder, "lib/netstandard2.0"), "*.dll"));
}
