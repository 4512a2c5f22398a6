using ConfigLock.Core.Text;

namespace ConfigLock.Core.Build;

/// <summary>
/// The schema models of the builds of this process, so that the projects of a solution which share a schema read it once.
/// A model is found by its very texts, so an edited file never meets an old model.
/// </summary>
/// <param name="capacity">How many models are kept.</param>
/// <param name="longestText">A schema with a longer text, in characters, is not kept.</param>
internal sealed class SchemaCache(int capacity, int longestText)
{
    private readonly RecentlyUsed<SchemaModel> _models = new(capacity);

    /// <summary>The one of this process.</summary>
    public static SchemaCache Shared { get; } = new(capacity: 8, longestText: 4 * 1024 * 1024);

    /// <summary>The model of these texts.</summary>
    public SchemaModel Get(IReadOnlyList<SchemaText> texts) =>
        Length(texts) > longestText
            ? new SchemaModel(texts)
            : _models.FindOrAdd(model => Equal(model.Texts, texts), () => new SchemaModel(texts));

    private static long Length(IReadOnlyList<SchemaText> texts)
    {
        var length = 0L;
        for (var i = 0; i < texts.Count; i++) length += texts[i].Text.Length;
        return length;
    }

    private static bool Equal(IReadOnlyList<SchemaText> a, IReadOnlyList<SchemaText> b)
    {
        if (a.Count != b.Count) return false;
        for (var i = 0; i < a.Count; i++)
            if (!a[i].Equals(b[i])) return false;
        return true;
    }
}
