using ConfigLock.Generator.Inputs;
using ConfigLock.Generator.Types;
using ConfigLock.Generator.Values;

namespace ConfigLock.Generator;

/// <summary>The types that this process has built last.</summary>
internal static class RecentTypes
{
    // Those of a solution's schemas; an editor that sees a schema being written would else keep each of its states.
    private static readonly RecentResults<Input, TypeModel> Results = new(budget: 2_000_000);

    /// <summary>The types, which hang on nothing but the texts of schemas and rules, their places, and the root's name.</summary>
    /// <param name="files">The schemas and the rules.</param>
    /// <param name="options">The project's options.</param>
    /// <param name="build">Builds them where they are not known.</param>
    public static TypeResult Of(ImmutableEquatableArray<InputFile> files, GeneratorOptions options, Func<TypeResult> build)
    {
        var input = new Input(files, options.RootType);
        if (Results.Find(input) is { } known)
            return new TypeResult(known.Namespace == options.Namespace ? known : known with { Namespace = options.Namespace }, []);
        var result = build();
        if (result is { Model: { } model, Messages.Count: 0 }) Results.Keep(input, model, files.Sum(static file => file.Text.Length));
        return result;
    }

    private sealed record Input(ImmutableEquatableArray<InputFile> Files, string RootType);
}
