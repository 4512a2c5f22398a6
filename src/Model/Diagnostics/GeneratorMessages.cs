using ConfigLock.Model.Commands;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Model.Diagnostics;

/// <summary>Messages of the source generator: codes 401 to 409.</summary>
public static class GeneratorMessages
{
    private static readonly DiagnosticDescriptor LanguageDescriptor = new(
        "CFGLOCK401", Severity.Warning, "The project's language version is too old for the generated types",
        "Set `<LangVersion>10</LangVersion>` or later.");

    private static readonly DiagnosticDescriptor ShapeDescriptor = new(
        "CFGLOCK402", Severity.Warning, "The schema cannot be represented as C# types",
        "Change the schema at the place that the message names. The lock needs no types and is written all the same.");

    private static readonly DiagnosticDescriptor RangeDescriptor = new(
        "CFGLOCK403", Severity.Warning, "The schema names an integer that does not fit into 64 bits",
        "TOML's integers have 64 bits with a sign: name one in that range, or make it a `number`.");

    private static readonly DiagnosticDescriptor MismatchDescriptor = new(
        "CFGLOCK404", Severity.Error, "The effective config does not fit the generated types",
        "Correct the schema where it contradicts itself; if it does not, please report this. `dotnet build -t:ConfigLockExplain`, or "
        + "`dotnet configlock explain`, names the line of the layer that the value comes from.");

    private static readonly DiagnosticDescriptor NameDescriptor = new(
        "CFGLOCK405", Severity.Error, "A name for the generated types is not a valid C# name",
        "Set `ConfigLockNamespace` and `ConfigLockRootType` to C# names.");

    private static readonly DiagnosticDescriptor InternalDescriptor = new(
        "CFGLOCK406", Severity.Error, "The generator itself failed", "Please report it, with the schema.");

    private static readonly DiagnosticDescriptor LibraryDescriptor = new(
        "CFGLOCK407", Severity.Warning, "The project does not refer to the run-time library",
        "Write `<PackageReference Include=\"ConfigLock\" Version=\"…\" />` without `IncludeAssets` and `PrivateAssets`, "
        + "or set `<ConfigLockTypes>false</ConfigLockTypes>` where the lock is all that the project wants.");

    private static readonly DiagnosticDescriptor HostingDescriptor = new(
        "CFGLOCK408", Severity.Warning, "The calls of ConfigLock.Hosting are missing",
        "Target net8.0 or later and C# 11 or later, or refer to the package in such frameworks alone: "
        + "`Condition=\"$([MSBuild]::IsTargetFrameworkCompatible('$(TargetFramework)', 'net8.0'))\"`.");

    /// <summary>Every code of this range.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [LanguageDescriptor, ShapeDescriptor, RangeDescriptor, MismatchDescriptor, NameDescriptor, InternalDescriptor, LibraryDescriptor,
         HostingDescriptor];

    /// <summary>The language version lacks what the types need.</summary>
    public static Diagnostic OldLanguage(Place place, string version) =>
        LanguageDescriptor.At(
            place,
            $"the config's types need C# 10 and the project is compiled as C# {version}, so none are generated; "
            + "set <LangVersion>10</LangVersion> or later");

    /// <summary>The compilation does not see ConfigLock.dll, on which the types are built.</summary>
    public static Diagnostic NoLibrary(Place place) =>
        LibraryDescriptor.At(
            place,
            "the project does not refer to ConfigLock.dll, on which the config's types are built, so none are generated; "
            + "write <PackageReference Include=\"ConfigLock\" /> in the project, without IncludeAssets, ExcludeAssets and PrivateAssets "
            + "(a GlobalPackageReference leaves the library out), or set <ConfigLockTypes>false</ConfigLockTypes>");

    /// <summary>ConfigLock.Hosting can do nothing with the config's type.</summary>
    /// <param name="place">Nowhere in particular.</param>
    /// <param name="version">The version of C# where that is what is too old; <see langword="null"/> for the framework.</param>
    public static Diagnostic NoHosting(Place place, string? version)
    {
        var old = version is null
            ? "the target framework is older, so AddEffectiveConfig, AddConfigLock and GetConfig are missing"
            : $"the project is compiled as C# {version}, so AddEffectiveConfig, AddConfigLock and GetConfig do not take the config's type";
        return HostingDescriptor.At(
            place,
            $"the project refers to ConfigLock.Hosting, whose calls need net8.0 or later and C# 11 or later, and {old}; "
            + "set a later one, or remove the reference");
    }

    /// <summary>No types can be made. <paramref name="reason"/> is a clause.</summary>
    public static Diagnostic NotRepresentable(Place place, string reason) =>
        ShapeDescriptor.At(place, $"no types are generated: {reason}");

    /// <summary>An integer that TOML cannot hold.</summary>
    public static Diagnostic BeyondSixtyFourBits(Place place, string keyword) =>
        RangeDescriptor.At(
            place, $"no types are generated: \"{keyword}\" names an integer that does not fit into the 64 bits of TOML's integers");

    /// <summary>A value that no type takes.</summary>
    /// <param name="place">The file that the build handed over.</param>
    /// <param name="path">The whole path of the key.</param>
    /// <param name="expected">What the type expects, as a noun with its article.</param>
    /// <param name="environment">The environment that the value is of; empty where there are none.</param>
    public static Diagnostic Mismatch(Place place, string path, string expected, string environment)
    {
        var (where, what) = environment.Length == 0
            ? (string.Empty, "Effective is not generated")
            : ($" in the environment \"{environment}\"", "Effective and EffectiveIn are not generated");
        return MismatchDescriptor.At(
            place,
            $"the effective value of {path}{where} does not fit its generated type, which expects {expected}, so {what}; "
            + $"to see where the value comes from, run: {new BuildCommand().Explain}");
    }

    /// <summary>A property that must be a C# name and is not.</summary>
    public static Diagnostic BadName(Place place, string property, string value) =>
        NameDescriptor.At(place, $"{property} is \"{value}\", which is not a C# name; no types are generated");

    /// <summary>An exception that nothing expects.</summary>
    public static Diagnostic InternalFault(Place place, string detail) =>
        InternalDescriptor.At(place, $"no types are generated, because the generator itself failed; please report this: {detail}");
}
