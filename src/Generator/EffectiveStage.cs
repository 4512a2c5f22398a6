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
/// <param name="Environment">The environment that it is of.</param>
/// <param name="Values">Its values; <see langword="null"/> where the file is of another make.</param>
internal sealed record EffectiveValues(string Path, LockedEnvironment Environment, TableValue? Values);

/// <summary>What the value stages come to.</summary>
/// <param name="Files">The source of <c>Effective</c>, and of what gives it to others.</param>
/// <param name="Messages">What is to say about it.</param>
internal sealed record EffectiveResult(ImmutableEquatableArray<SourceFile> Files, ImmutableEquatableArray<Message> Messages);

/// <summary>From the effective config's text to its values, and on to source.</summary>
internal static class EffectiveStage
{
    /// <summary>Reads the values.</summary>
    public static EffectiveValues Read(InputFile file)
    {
        var config = CompilerJsonReader.Read(file.Text, new Source(SourceKind.Lock, file.Path, file.Path));
        return new EffectiveValues(file.Path, file.Environment, config is null ? null : ValueReader.Read(config) as TableValue);
    }

    /// <summary>Writes them as C#. Never throws, and never gives an expression that does not compile.</summary>
    public static EffectiveExpression Express(TypeModel? model, EffectiveValues effective)
    {
        var environment = effective.Environment;
        if (model is null) return new EffectiveExpression(environment, string.Empty, null);
        var place = Place.Whole(new Source(SourceKind.Lock, effective.Path, effective.Path));
        if (effective.Values is not { } values)
            return Fault(environment, GeneratorMessages.Mismatch(place, "the whole config", "a table", environment.Name));
        try
        {
            var expressions = new ValueExpression(environment.IsNamed ? TypeText.InFull(model) : RootEmitter.TextInRoot(model));
            return expressions.Of(new NamedType(0), values) is { } text
                ? new EffectiveExpression(environment, text, null, values)
                : Fault(environment, Mismatch(place, expressions.Faults.Fault!, environment));
        }
#pragma warning disable CA1031 // The border to the compiler: beyond it an exception is a CS8785 that tells the user nothing.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return Fault(environment, GeneratorMessages.InternalFault(place, $"{exception.GetType().Name}: {exception.Message}"));
        }
    }

    /// <summary>Writes the source: of the one config, or of that of each environment.</summary>
    /// <param name="hosted">The project, and what its running config is judged by.</param>
    /// <param name="all">The configs.</param>
    public static EffectiveResult Emit(HostedProject hosted, ImmutableEquatableArray<EffectiveExpression> all)
    {
        if (hosted.Typed.Model is not { } model || all.Count == 0) return new EffectiveResult([], []);
        var target = hosted.Typed.Project.Target;
        var configs = all.Any(static config => config.Environment.IsNamed)
            ? [.. all.Where(static config => config.Environment.IsNamed)
                .OrderBy(static config => config.Environment.Name, StringComparer.Ordinal)]
            : all.Take(1).ToList();
        var messages = configs.Select(static config => config.Message).OfType<Message>().ToEquatableArray();
        if (messages.Count > 0) return new EffectiveResult([], messages);

        var hasEnvironments = configs[0].Environment.IsNamed;
        var files = new List<SourceFile>
        {
            hasEnvironments ? EnvironmentsEmitter.Emit(model, target, configs) : RootEmitter.EmitEffective(model, target, configs[0].Text),
        };
        if (hosted.Bundle is { } bundle) files.Add(HostingEmitter.Emit(model, bundle, LockedTextsStage.Run(model, bundle, configs)));
        return new EffectiveResult(files.ToEquatableArray(), []);
    }

    private static Diagnostic Mismatch(Place place, ValueFault fault, LockedEnvironment environment) =>
        GeneratorMessages.Mismatch(place, fault.Path, fault.Expected, environment.Name);

    private static EffectiveExpression Fault(LockedEnvironment environment, Diagnostic diagnostic) =>
        new(environment, string.Empty, Message.From(diagnostic));
}
