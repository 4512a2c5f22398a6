using ConfigLock.Model.Schemas;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.CompilerInput;

/// <summary>Writes <see cref="SchemaBundle"/>.</summary>
internal static class SchemaBundleWriter
{
    /// <summary>The text.</summary>
    /// <param name="root">The schema.</param>
    /// <param name="references">The schemas that it may refer to.</param>
    /// <param name="rules">The rules file; <see langword="null"/> where there is none.</param>
    public static string Write(SchemaDocument root, IReadOnlyList<SchemaDocument> references, ConfigTable? rules)
    {
        var folder = CommonFolder([root, .. references]);
        var bundle = Document(root, folder);
        var others = new ConfigArray(default);
        foreach (var reference in references) others.Items.Add(Document(reference, folder));
        if (others.Items.Count > 0) bundle.Set(SchemaBundle.References, default, others);
        if (rules is not null) bundle.Set(SchemaBundle.Rules, default, LeanSchema.OfRulesFile(rules));
        return CompilerJsonWriter.WriteLine(bundle);
    }

    private static ConfigTable Document(SchemaDocument document, int folder)
    {
        var table = new ConfigTable(default);
        table.Set(SchemaBundle.Path, default, new ConfigString(PathOf(document).Substring(folder), default));
        table.Set(SchemaBundle.Uri, default, new ConfigString(document.Uri, default));
        table.Set(SchemaBundle.Schema, default, LeanSchema.Of(document.Root));
        return table;
    }

    private static string PathOf(SchemaDocument document) => (document.Source.Path ?? document.Source.Name).Replace('\\', '/');

    // How long the part of the paths is that all have, up to a slash: a program names no folder of the machine that built it.
    private static int CommonFolder(IReadOnlyList<SchemaDocument> documents)
    {
        var folder = PathOf(documents[0]);
        foreach (var document in documents)
        {
            var (path, same) = (PathOf(document), 0);
            while (same < path.Length && same < folder.Length && path[same] == folder[same]) same++;
            folder = folder.Substring(0, same);
            folder = folder.Substring(0, folder.LastIndexOf('/') + 1);
        }

        return folder.Length;
    }
}
