using ConfigLock.Generator.Inputs;
using ConfigLock.Generator.Types;
using ConfigLock.Generator.Values;

namespace ConfigLock.Generator;

/// <summary>
/// The types that this process has built last. A compiler server compiles project after project with one schema, and a project once for
/// each of its frameworks.
/// </summary>
internal static class RecentTypes
{
    // Those of a solution's schemas; an editor that sees a schema being written would else keep each of its states.
    private const int Kept = 4;

    private static readonly List<Entry> Entries = [];

    /// <summary>The types, which hang on nothing but the texts of schemas and rules, their places, and the root's name.</summary>
    /// <param name="files">The schemas and the rules.</param>
    /// <param name="options">The project's options.</param>
    /// <param name="build">Builds them where they are not known.</param>
    public static TypeResult Of(ImmutableEquatableArray<InputFile> files, GeneratorOptions options, Func<TypeResult> build)
    {
        if (Find(files, options) is { } known) return new TypeResult(known with { Namespace = options.Namespace }, []);
        var result = build();
        if (result is { Model: { } model, Messages.Count: 0 }) Keep(new Entry(files, options.RootType, model));
        return result;
    }

    private static TypeModel? Find(ImmutableEquatableArray<InputFile> files, GeneratorOptions options)
    {
        lock (Entries)
        {
            foreach (var entry in Entries)
                if (entry.RootType == options.RootType && entry.Files.Equals(files)) return entry.Model;
            return null;
        }
    }

    private static void Keep(Entry entry)
    {
        lock (Entries)
        {
            if (Entries.Count == Kept) Entries.RemoveAt(0);
            Entries.Add(entry);
        }
    }

    private sealed record Entry(ImmutableEquatableArray<InputFile> Files, string RootType, TypeModel Model);
}
