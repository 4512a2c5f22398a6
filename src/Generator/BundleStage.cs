using ConfigLock.Generator.Inputs;
using ConfigLock.Generator.Types;
using ConfigLock.Generator.Values;
using ConfigLock.Model.CompilerInput;
using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Generator;

/// <summary>What a program carries so that ConfigLock.Hosting can judge the config that it runs with.</summary>
internal static class BundleStage
{
    /// <summary>The schema and the rules as one text; <see langword="null"/> where the project does not refer to that package.</summary>
    public static string? Run(ImmutableEquatableArray<InputFile> files, TypeModel? model, Target target)
    {
        if (model is null || !target.HasHosting || !target.HasEffectiveInterface) return null;
        var schema = files.FirstOrDefault(static file => file.Role == FileRole.Schema);
        return schema is not null && InputDocuments.Of(schema) is { } root
            ? SchemaBundleWriter.Write(root, InputDocuments.References(files), InputDocuments.Rules(files))
            : null;
    }

    /// <summary>What is to say to a project that refers to that package and does not get what it brings.</summary>
    public static Message? Missing(TypeModel? model, Target target, GeneratorOptions options)
    {
        if (model is null || !(target.HasHosting || options.WantsHosting)) return null;
        if (target.HasHosting && target.HasEffectiveInterface) return null;
        return Message.From(GeneratorMessages.NoHosting(default, target.HasHosting ? target.Language : null));
    }
}
