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
        // Only references are combined, and each pair is at once made into one: a pair of pairs, or of an array, would be a type of its
        // own, for which the runtime compiles all of the compiler's pipeline anew.
        var files = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (pair, cancellation) => InputFile.Of(pair.Left, pair.Right, cancellation)).WithTrackingName(Stages.Files);
        var options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => GeneratorOptions.Of(provider.GlobalOptions)).WithTrackingName(Stages.Options);
        var target = context.CompilationProvider.Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => Target.Of(pair.Left, pair.Right)).WithTrackingName(Stages.Target);
        var project = options.Combine(target)
            .Select(static (pair, _) => new Project(pair.Left, pair.Right)).WithTrackingName(Stages.Project);

        var all = files.Collect().Select(static (all, _) => all.ToEquatableArray());
        var schemaFiles = all.Select(static (all, _) => all.Where(static file => file.IsOfSchema).ToEquatableArray())
            .WithTrackingName(Stages.SchemaFiles);
        var types = schemaFiles.Combine(project)
            .Select(static (pair, _) => new TypedProject(pair.Right, TypesOf(pair.Left, pair.Right))).WithTrackingName(Stages.Types);
        var typeSource = types.Select(static (typed, _) => SourceOf(typed)).WithTrackingName(Stages.TypeSource);
        context.RegisterSourceOutput(typeSource, static (output, result) => Report(output, result.Files, result.Messages));

        var hosted = schemaFiles.Combine(types).Select(static (pair, _) => BundleStage.Run(pair.Left, pair.Right))
            .WithTrackingName(Stages.Bundle);
        context.RegisterSourceOutput(hosted, static (output, result) =>
        {
            if (result.Message is { } message) output.ReportDiagnostic(message.ToDiagnostic());
        });

        // One for each environment: an edit of one leaves the others alone.
        var expressions = files.Where(static file => file.Role == FileRole.Effective).WithTrackingName(Stages.EffectiveFile)
            .Select(static (file, _) => EffectiveStage.Read(file)).WithTrackingName(Stages.EffectiveValues)
            .Combine(types).Select(static (pair, _) => EffectiveStage.Express(pair.Right.Model, pair.Left))
            .WithTrackingName(Stages.EffectiveExpression);
        var effectiveSource = expressions.Collect().Select(static (all, _) => all.ToEquatableArray()).Combine(hosted)
            .Select(static (pair, _) => EffectiveStage.Emit(pair.Right, pair.Left)).WithTrackingName(Stages.EffectiveSource);
        context.RegisterSourceOutput(effectiveSource, static (output, result) => Report(output, result.Files, result.Messages));

        var watched = all.Combine(project)
            .Select(static (pair, _) => pair.Right.Options.IsWatched ? WatchedSource.Of(pair.Left) : null)
            .WithTrackingName(Stages.WatchedSource);
        context.RegisterSourceOutput(watched, static (output, file) =>
        {
            if (file is not null) output.AddSource(file.Name, file.Text);
        });
    }

    private static TypeResult TypesOf(ImmutableEquatableArray<InputFile> files, Project project)
    {
        if (project.Target.Missing is not { } missing) return TypeStage.Run(files, project.Options);
        return files.Any(static file => file.Role == FileRole.Schema) ? new TypeResult(null, [missing]) : TypeResult.Nothing;
    }

    private static SourceResult SourceOf(TypedProject typed)
    {
        var messages = typed.Types.Messages;
        if (typed.Model is not { } model) return new SourceResult([], messages);
        try
        {
            return new SourceResult(RecentSources.Of(model, typed.Project.Target, typed.Project.Options.HasImplicitUsings), messages);
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
