using ConfigLock.Generator.Emit;
using ConfigLock.Generator.Inputs;
using ConfigLock.Generator.Types;
using ConfigLock.Generator.Values;
using ConfigLock.Model.CompilerInput;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Generator;

/// <summary>The effective config as the build wrote it.</summary>
/// <param name="Path">The file that it was written to.</param>
/// <param name="Values">Its values; <see langword="null"/> where the file is of another make.</param>
internal sealed record EffectiveValues(string Path, TableValue? Values);

/// <summary>What the value stage comes to.</summary>
/// <param name="Files">The source of <c>Effective</c>, and of what gives it to others.</param>
/// <param name="Message">What is to say about it.</param>
internal sealed record EffectiveResult(ImmutableEquatableArray<SourceFile> Files, Message? Message);

/// <summary>From the effective config's text to its values, and on to source.</summary>
internal static class EffectiveStage
{
    /// <summary>Reads the values.</summary>
    public static EffectiveValues Read(InputFile file)
    {
        var config = CompilerJsonReader.Read(file.Text, new Source(SourceKind.Lock, file.Path, file.Path));
        return new EffectiveValues(file.Path, config is null ? null : ValueReader.Read(config) as TableValue);
    }

    /// <summary>Writes them as C#. Never throws, and never gives source that does not compile.</summary>
    public static EffectiveResult Emit(TypeModel? model, EffectiveValues? effective, Target target)
    {
        if (model is null || effective is null) return new EffectiveResult([], null);
        var place = Place.Whole(new Source(SourceKind.Lock, effective.Path, effective.Path));
        if (effective.Values is not { } values) return Fault(GeneratorMessages.Mismatch(place, "the whole config", "a table"));
        try
        {
            var hidden = new HashSet<string>(
                model.Root.Properties.Select(static property => property.Name), StringComparer.Ordinal) { model.Root.OthersName };
            var expressions = new ValueExpression(new TypeText(model, hidden));
            return expressions.Of(new NamedType(0), values) is { } expression
                ? new EffectiveResult(
                    [
                        RootEmitter.EmitEffective(model, target, expression),
                        .. target.HasConfiguration ? [EmittedFiles.Configuration(model)] : Array.Empty<SourceFile>(),
                    ],
                    null)
                : Fault(GeneratorMessages.Mismatch(place, expressions.Faults.Fault!.Path, expressions.Faults.Fault.Expected));
        }
#pragma warning disable CA1031 // The border to the compiler: beyond it an exception is a CS8785 that tells the user nothing.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return Fault(GeneratorMessages.InternalFault(place, $"{exception.GetType().Name}: {exception.Message}"));
        }
    }

    private static EffectiveResult Fault(Diagnostic diagnostic) => new([], Message.From(diagnostic));
}
