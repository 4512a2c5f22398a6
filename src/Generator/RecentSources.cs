using ConfigLock.Generator.Emit;
using ConfigLock.Generator.Inputs;
using ConfigLock.Generator.Types;
using ConfigLock.Generator.Values;

namespace ConfigLock.Generator;

/// <summary>The source of types that this process has written last.</summary>
internal static class RecentSources
{
    private static readonly RecentResults<Input, ImmutableEquatableArray<SourceFile>> Results = new(budget: 2_000_000);

    /// <summary>The source, which hangs on nothing but this.</summary>
    public static ImmutableEquatableArray<SourceFile> Of(TypeModel model, Target target, bool hasImplicitUsings)
    {
        var input = new Input(model, target, hasImplicitUsings);
        if (Results.Find(input) is { } known) return known;
        var files = Sources.Of(model, target, hasImplicitUsings).ToEquatableArray();
        Results.Keep(input, files, files.Sum(static file => file.Text.Length));
        return files;
    }

    private sealed record Input(TypeModel Model, Target Target, bool HasImplicitUsings);
}
