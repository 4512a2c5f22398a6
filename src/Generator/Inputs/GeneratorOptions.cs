using ConfigLock.Generator.Naming;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConfigLock.Generator.Inputs;

/// <summary>The project's options.</summary>
/// <param name="Namespace">The namespace of the types, or a text that is none.</param>
/// <param name="RootType">The name of the root type; empty for that of the schema.</param>
/// <param name="IsWatched">Whether <c>dotnet watch</c> compiles, to learn what an edit changes.</param>
/// <param name="HasImplicitUsings">Whether the project has usings that it does not write.</param>
/// <param name="WantsHosting">Whether the project refers to the package ConfigLock.Hosting, whatever its framework.</param>
internal sealed record GeneratorOptions(
    string Namespace, string RootType, bool IsWatched = false, bool HasImplicitUsings = false, bool WantsHosting = false)
{
    public static GeneratorOptions Of(AnalyzerConfigOptions options)
    {
        var named = Property(options, "ConfigLockNamespace");
        return new GeneratorOptions(
            named.Length > 0 ? named : RootNamespace(Property(options, "RootNamespace")),
            Property(options, "ConfigLockRootType"),
            string.Equals(Property(options, "DotNetWatchBuild"), "true", StringComparison.OrdinalIgnoreCase),
            Property(options, "ImplicitUsings").ToLowerInvariant() is "enable" or "true",
            string.Equals(Property(options, "_ConfigLockHosting"), "true", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether the namespace is one.</summary>
    public bool HasValidNamespace => Namespace.Split('.').All(Identifiers.IsIdentifier);

    /// <summary>Whether the name of the root type is one.</summary>
    public bool HasValidRootType => RootType.Length == 0 || Identifiers.IsIdentifier(RootType);

    // MSBuild takes the project's name for the namespace, and that can hold anything.
    private static string RootNamespace(string text) =>
        text.Length == 0 ? "ConfigLock.Generated" : string.Join(".", text.Split('.').Select(Segment));

    // As `dotnet new` makes a namespace of a project's name: my-app is my_app.
    private static string Segment(string text)
    {
        if (Identifiers.IsIdentifier(text)) return text;
        var spelled = new string([.. text.Select(static character => Identifiers.IsIdentifier("_" + character) ? character : '_')]);
        return Identifiers.IsIdentifier(spelled) ? spelled : "_" + spelled;
    }

    private static string Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) ? value.Trim() : string.Empty;
}
