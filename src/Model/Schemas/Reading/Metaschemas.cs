using System.Reflection;
using ConfigLock.Model.Parsing;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Schemas.Keywords;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Schemas.Reading;

/// <summary>The metaschemas of the drafts, which every <c>$ref</c> and <c>$schema</c> can name.</summary>
internal static class Metaschemas
{
    /// <summary>The draft that an address names, whether with <c>http</c> or <c>https</c>; <see langword="null"/> for none.</summary>
    public static Dialect? Draft(string address) => Stem(address) switch
    {
        "draft-04/schema" => Drafts.Draft4,
        "draft-06/schema" => Drafts.Draft6,
        "draft-07/schema" => Drafts.Draft7,
        "draft/2019-09/schema" => Drafts.Draft2019,
        "draft/2020-12/schema" => Drafts.Draft2020,

        // "The latest": it says no more about the draft than a schema that names none.
        "schema" => Drafts.Unnamed,
        _ => null,
    };

    /// <summary>The metaschema, or part of one, at an address; <see langword="null"/> if there is none.</summary>
    public static ConfigValue? Read(string address)
    {
        var stem = Stem(address);
        if (stem is null) return null;
        var file = (stem.StartsWith("draft/", StringComparison.Ordinal) ? stem.Substring("draft/".Length) : stem) + ".json";

        var assembly = typeof(Metaschemas).GetTypeInfo().Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            // The separator in the name is that of the machine which built the assembly.
            if (!string.Equals(name.Replace('\\', '/'), file, StringComparison.Ordinal)) continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return JsonReader.Read(reader.ReadToEnd(), new Source(SourceKind.Other, address, path: null));
        }

        return null;
    }

    private static string? Stem(string address)
    {
        foreach (var start in (string[])["https://json-schema.org/", "http://json-schema.org/"])
            if (address.StartsWith(start, StringComparison.Ordinal)) return address.Substring(start.Length);
        return null;
    }
}
