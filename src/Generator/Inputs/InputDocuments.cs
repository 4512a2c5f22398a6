using ConfigLock.Model.CompilerInput;
using ConfigLock.Model.Parsing;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Generator.Inputs;

/// <summary>What stands in the files that the build hands to the generator.</summary>
internal static class InputDocuments
{
    /// <summary>A schema; <see langword="null"/> where the file is none.</summary>
    public static SchemaDocument? Of(InputFile file) => JsonReader.Read(file.Text, SourceOf(file)) is { } value
        ? new SchemaDocument(value, value.Origin.Source!, file.Uri)
        : null;

    /// <summary>The schemas among the files that another one may refer to.</summary>
    public static List<SchemaDocument> References(IEnumerable<InputFile> files) =>
        [.. files.Where(static file => file.Role == FileRole.SchemaReference).Select(Of).OfType<SchemaDocument>()];

    /// <summary>The rules file among the files; <see langword="null"/> where there is none.</summary>
    public static ConfigTable? Rules(IEnumerable<InputFile> files) =>
        files.FirstOrDefault(static file => file.Role == FileRole.Rules) is { } rules
            ? CompilerJsonReader.Read(rules.Text, SourceOf(rules))
            : null;

    /// <summary>The file as messages name it.</summary>
    public static Source SourceOf(InputFile file) => new(SourceKind.Other, Path.GetFileName(file.Path), file.Path);
}
