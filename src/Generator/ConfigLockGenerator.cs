using ConfigLock.Generator.Emit;
using ConfigLock.Generator.Inputs;
using ConfigLock.Generator.Types;
using ConfigLock.Generator.Values;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using Microsoft.CodeAnalysis;

namespace ConfigLock.Generator;

/// <summary>
/// Turns a project's JSON Schema into typed records, and its effective config into a value of them. Each stage's
/// result can be compared, so that a stage runs again only when what it depends on is another.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ConfigLockGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => InputFile.Of(pair.Left, pair.Right, cancellation))
            .Where(static file => file is not null).Select(static (file, _) => file!)
            .WithTrackingName(Stages.Files);
        var options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => GeneratorOptions.Of(provider.GlobalOptions)).WithTrackingName(Stages.Options);
        var oldLanguage = context.ParseOptionsProvider.Select(
            static (parse, _) => Target.OldLanguage(parse)).WithTrackingName(Stages.Language);
        var target = context.CompilationProvider.Select(static (compilation, _) => Target.Of(compilation)).WithTrackingName(Stages.Target);

        var schemaFiles = files.Where(static file => file.Role is not (FileRole.Effective or FileRole.Watched)).Collect()
            .Select(static (all, _) => all.ToEquatableArray()).WithTrackingName(Stages.SchemaFiles);
        var missing = oldLanguage.Combine(target)
            .Select(static (input, _) => Missing(input.Left, input.Right)).WithTrackingName(Stages.Missing);
        var types = schemaFiles.Combine(options).Combine(missing)
            .Select(static (input, _) => TypesOf(input.Left.Left, input.Left.Right, input.Right)).WithTrackingName(Stages.Types);
        var typeSource = types.Combine(target).Combine(options)
            .Select(static (input, _) => SourceOf(input.Left.Left, input.Left.Right, input.Right)).WithTrackingName(Stages.TypeSource);
        context.RegisterSourceOutput(typeSource, static (output, result) => Report(output, result.Files, result.Messages));

        // One for each environment: an edit of one leaves the others alone.
        var expressions = files.Where(static file => file.Role == FileRole.Effective).WithTrackingName(Stages.EffectiveFile)
            .Select(static (file, _) => EffectiveStage.Read(file)).WithTrackingName(Stages.EffectiveValues)
            .Combine(types).Select(static (input, _) => EffectiveStage.Express(input.Right.Model, input.Left))
            .WithTrackingName(Stages.EffectiveExpression);
        var bundle = schemaFiles.Combine(types).Combine(target)
            .Select(static (input, _) => BundleStage.Run(input.Left.Left, input.Left.Right.Model, input.Right))
            .WithTrackingName(Stages.Bundle);
        var effectiveSource = expressions.Collect().Combine(types).Combine(target).Combine(bundle)
            .Select(static (input, _) =>
                EffectiveStage.Emit(input.Left.Left.Right.Model, input.Left.Left.Left, input.Left.Right, input.Right))
            .WithTrackingName(Stages.EffectiveSource);
        context.RegisterSourceOutput(effectiveSource, static (output, result) => Report(output, result.Files, result.Messages));

        var hosting = types.Combine(target).Combine(options)
            .Select(static (input, _) => BundleStage.Missing(input.Left.Left.Model, input.Left.Right, input.Right))
            .WithTrackingName(Stages.Hosting);
        context.RegisterSourceOutput(hosting, static (output, message) =>
        {
            if (message is not null) output.ReportDiagnostic(message.ToDiagnostic());
        });

        var watched = files.Where(static file => file.Role is not (FileRole.Effective or FileRole.Rules)).Collect()
            .Combine(options.Select(static (all, _) => all.IsWatched))
            .Select(static (input, _) => input.Right ? WatchedSource.Of(input.Left) : null).WithTrackingName(Stages.WatchedSource);
        context.RegisterSourceOutput(watched, static (output, file) =>
        {
            if (file is not null) output.AddSource(file.Name, file.Text);
        });
    }

    // What emitted source needs and the project lacks.
    private static Message? Missing(string? oldLanguage, Target target)
    {
        if (oldLanguage is not null) return Message.From(GeneratorMessages.OldLanguage(default, oldLanguage));
        return target.HasLibrary ? null : Message.From(GeneratorMessages.NoLibrary(default));
    }

    private static TypeResult TypesOf(ImmutableEquatableArray<InputFile> files, GeneratorOptions options, Message? missing)
    {
        if (missing is null) return TypeStage.Run(files, options);
        return files.Any(static file => file.Role == FileRole.Schema) ? new TypeResult(null, [missing]) : TypeResult.Nothing;
    }

    private static SourceResult SourceOf(TypeResult types, Target target, GeneratorOptions options)
    {
        if (types.Model is not { } model) return new SourceResult([], types.Messages);
        try
        {
            return new SourceResult(RecentSources.Of(model, target, options.HasImplicitUsings), types.Messages);
        }
#pragma warning disable CA1031 // The border to the compiler: beyond it an exception is a CS8785 that tells the user nothing.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new SourceResult(
                [], [Message.From(GeneratorMessages.InternalFault(default(Place), $"{exception.GetType().Name}: {exception.Message}"))]);
        }
    }

    private static void Report(
        SourceProductionContext output, ImmutableEquatableArray<SourceFile> files, ImmutableEquatableArray<Message> messages)
    {
        foreach (var message in messages) output.ReportDiagnostic(message.ToDiagnostic());
        foreach (var file in files) output.AddSource(file.Name, file.Text);
    }
}
