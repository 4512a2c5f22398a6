using ConfigLock.Generator.Inputs;
using ConfigLock.Generator.Types;
using ConfigLock.Generator.Values;
using ConfigLock.Model.CompilerInput;
using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Generator;

/// <summary>A project, and what its program carries so that ConfigLock.Hosting can judge the config that it runs with.</summary>
/// <param name="Typed">The project.</param>
/// <param name="Bundle">The schema and the rules as one text; <see langword="null"/> where nothing judges.</param>
/// <param name="Message">What is to say to a project that refers to that package and does not get what it brings.</param>
internal sealed record HostedProject(TypedProject Typed, string? Bundle, Message? Message);

/// <summary>From the schema and the rules to what a program carries of them.</summary>
internal static class BundleStage
{
    /// <summary>Writes the bundle, where the project refers to ConfigLock.Hosting and can have what that brings.</summary>
    public static HostedProject Run(ImmutableEquatableArray<InputFile> files, TypedProject typed)
    {
        if (typed.Model is null) return new HostedProject(typed, null, null);
        var target = typed.Project.Target;
        if (target.HasHosting && target.HasEffectiveInterface) return new HostedProject(typed, Bundle(files), null);
        var isWanted = target.HasHosting || typed.Project.Options.WantsHosting;
        return new HostedProject(
            typed,
            null,
            isWanted ? Message.From(GeneratorMessages.NoHosting(default, target.HasHosting ? target.Language : null)) : null);
    }

    private static string? Bundle(ImmutableEquatableArray<InputFile> files)
    {
        var schema = files.FirstOrDefault(static file => file.Role == FileRole.Schema);
        return schema is not null && InputDocuments.Of(schema) is { } root
            ? SchemaBundleWriter.Write(root, InputDocuments.References(files), InputDocuments.Rules(files))
            : null;
    }
}
