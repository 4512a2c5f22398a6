using ConfigLock.Model.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConfigLock.Generator.Inputs;

/// <summary>What the compilation brings along, as far as emitted source depends on it.</summary>
/// <param name="HasInitMarker">Whether the compiler can emit <c>init</c>.</param>
/// <param name="Json">What makes System.Text.Json write and read the types.</param>
/// <param name="HasEffectiveInterface">Whether a type can say that it has an effective config.</param>
/// <param name="HasHosting">Whether it refers to ConfigLock.Hosting, which judges the config of the running program.</param>
/// <param name="Language">The version of C#.</param>
/// <param name="Missing">What is to say where emitted source cannot compile; <see langword="null"/> where it can.</param>
internal sealed record Target(
    bool HasInitMarker, JsonSupport Json, bool HasEffectiveInterface, bool HasHosting, string Language, Message? Missing)
{
    public static Target Of(Compilation compilation, ParseOptions options) => new(
        Has(compilation, "System.Runtime.CompilerServices.IsExternalInit"),
        JsonOf(compilation),
        compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp11 }
            && Has(compilation, "ConfigLock.IEffectiveConfig`1"),
        Has(compilation, "ConfigLock.Hosting.ConfigDrift"),
        (compilation as CSharpCompilation)?.LanguageVersion.ToDisplayString() ?? string.Empty,
        MissingIn(compilation, options));

    private static Message? MissingIn(Compilation compilation, ParseOptions options)
    {
        if (options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp10 } old)
            return Message.From(GeneratorMessages.OldLanguage(default, old.LanguageVersion.ToDisplayString()));
        return Has(compilation, "ConfigLock.TomlValue") ? null : Message.From(GeneratorMessages.NoLibrary(default));
    }

    private static JsonSupport JsonOf(Compilation compilation)
    {
        if (Has(compilation, "ConfigLock.Serialization.UnionJsonConverter`2"))
            return Has(compilation, "System.Text.Json.Serialization.JsonConverterAttribute") ? JsonSupport.Library : JsonSupport.None;

        // The first is one of the types that version 6.0 brought, the second of those of 7.0.
        if (!Has(compilation, "System.Text.Json.Nodes.JsonNode")) return JsonSupport.None;
        return Has(compilation, "System.Text.Json.Serialization.JsonDerivedTypeAttribute")
            ? JsonSupport.Emitted
            : JsonSupport.EmittedForVersion6;
    }

    // A library's own internal copy of the type does not help the project that refers to it. That is asked only of a type that is not
    // public, as the answer takes a look at every reference.
    private static bool Has(Compilation compilation, string name)
    {
        foreach (var type in compilation.GetTypesByMetadataName(name))
        {
            if (type.DeclaredAccessibility == Accessibility.Public) return true;
            if (compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)) return true;
        }

        return false;
    }
}
