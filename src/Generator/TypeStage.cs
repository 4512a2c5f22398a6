using ConfigLock.Generator.Emit;
using ConfigLock.Generator.Inputs;
using ConfigLock.Generator.Naming;
using ConfigLock.Generator.Types;
using ConfigLock.Generator.Values;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Reading;

namespace ConfigLock.Generator;

/// <summary>From the texts of schemas to types.</summary>
internal static class TypeStage
{
    private const string DefaultRootType = "AppConfig";

    /// <summary>The types. Never throws: a schema that the build refuses too gives none, any other fault is a message.</summary>
    public static TypeResult Run(ImmutableEquatableArray<InputFile> files, GeneratorOptions options)
    {
        if (files.FirstOrDefault(static file => file.Role == FileRole.Schema) is not { } schema) return TypeResult.Nothing;
        var place = Place.Whole(InputDocuments.SourceOf(schema));
        if (!options.HasValidNamespace) return TypeResult.Of(GeneratorMessages.BadName(place, "ConfigLockNamespace", options.Namespace));
        if (!options.HasValidRootType) return TypeResult.Of(GeneratorMessages.BadName(place, "ConfigLockRootType", options.RootType));
        try
        {
            return RecentTypes.Of(files, options, () => Build(schema, files, options));
        }
        catch (NotRepresentableException exception)
        {
            return TypeResult.Of(GeneratorMessages.NotRepresentable(exception.Place, exception.Message));
        }
        catch (InsufficientExecutionStackException)
        {
            return TypeResult.Of(GeneratorMessages.NotRepresentable(place, "the schema nests too deep"));
        }
#pragma warning disable CA1031 // The border to the compiler: beyond it an exception is a CS8785 that tells the user nothing.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return TypeResult.Of(GeneratorMessages.InternalFault(place, $"{exception.GetType().Name}: {exception.Message}"));
        }
    }

    private static TypeResult Build(InputFile schema, ImmutableEquatableArray<InputFile> files, GeneratorOptions options)
    {
        if (InputDocuments.Of(schema) is not { } root) return TypeResult.Nothing;
        var references = InputDocuments.References(files);

        // What the build refuses it says itself, at the same place.
        if (SchemaLoader.Load(root, references, new DiagnosticBag()) is not { } linked) return TypeResult.Nothing;
        if (IntegerRange.FirstFault(linked) is { } fault) return TypeResult.Of(fault);

        var rules = InputDocuments.Rules(files);
        var builder = new TypeBuilder(new DefinitionNames([root, .. references]), new LockFacts(linked, rules));
        var drafts = builder.Build(linked, RootName(linked, options));
        var names = TypeNames.Of(drafts);
        var types = drafts.Select(draft => TypeNames.Name(draft.Type, names[draft.Id])).ToEquatableArray();
        return new TypeResult(DefaultCheck.Apply(new TypeModel(options.Namespace, types)), []);
    }

    private static string RootName(Schema schema, GeneratorOptions options)
    {
        if (options.RootType.Length > 0) return options.RootType;
        return string.IsNullOrWhiteSpace(schema.Title) ? DefaultRootType : Identifiers.Pascal(schema.Title!);
    }
}
