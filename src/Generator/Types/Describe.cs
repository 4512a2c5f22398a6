using System.Globalization;
using System.Text;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Traversal;
using ConfigLock.Model.Values;

namespace ConfigLock.Generator.Types;

/// <summary>Tells in words what a schema says.</summary>
internal static class Describe
{
    /// <summary>About a type.</summary>
    public static Documentation Type(IEnumerable<Schema> schemas) => Of(SchemaTraversal.Annotating(schemas), []);

    /// <summary>About a member of an enum, which a schema of its own may describe.</summary>
    public static Documentation Choice(Schema? schema) => schema is null ? Documentation.None : Of([schema], []);

    /// <summary>About a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="said">Its default as the schema says it; <see langword="null"/> where it has none.</param>
    public static Documentation Property(ObjectKey key, ConfigValue? said)
    {
        var annotations = SchemaTraversal.Annotating(key.Schemas);
        var remarks = Limits(annotations).ToList();
        if (said is not null) remarks.Add($"Default: {ValueText.Show(said)}.");
        return Of(annotations, remarks) with { Deprecated = SchemaTraversal.Annotating(key.Common).Exists(IsDeprecated) };
    }

    private static bool IsDeprecated(Schema schema) => schema.Deprecated || (schema.Keyword("deprecated") is ConfigBoolean { Value: true });

    private static Documentation Of(List<Schema> annotations, List<string> remarks)
    {
        var description = annotations.Find(static schema => !string.IsNullOrWhiteSpace(schema.Description))?.Description;
        var title = annotations.Find(static schema => !string.IsNullOrWhiteSpace(schema.Title))?.Title;
        var paragraphs = Paragraphs(description ?? title ?? string.Empty);
        var summary = paragraphs.Count == 0 ? string.Empty : paragraphs[0];
        if (paragraphs.Count > 0) paragraphs.RemoveAt(0);
        return new Documentation(summary, [.. paragraphs, .. remarks], annotations.Exists(IsDeprecated));
    }

    private static List<string> Paragraphs(string text)
    {
        var paragraphs = new List<string>();
        StringBuilder? lines = null;
        for (var start = 0; start <= text.Length;)
        {
            var next = start;
            while (next < text.Length && !IsLineEnd(text[next])) next++;
            var end = next;
            while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
            if (end > start)
            {
                if (start == 0 && next == text.Length) return [text.Substring(0, end)];
                (lines ??= new StringBuilder()).Append(text, start, end - start).Append('\n');
            }
            else
            {
                Flush();
            }

            start = next + (next + 1 < text.Length && text[next] == '\r' && text[next + 1] == '\n' ? 2 : 1);
        }

        Flush();
        return paragraphs;

        void Flush()
        {
            if (lines is { Length: > 0 }) paragraphs.Add(lines.ToString(0, lines.Length - 1));
            lines?.Clear();
        }
    }

    private static bool IsLineEnd(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private static IEnumerable<string> Limits(List<Schema> schemas)
    {
        foreach (var schema in schemas)
        {
            if (schema.Number is { } number)
            {
                if (number.Minimum is { } minimum) yield return $"At least {ValueText.Show(minimum)}.";
                if (number.ExclusiveMinimum is { } above) yield return $"More than {ValueText.Show(above)}.";
                if (number.Maximum is { } maximum) yield return $"At most {ValueText.Show(maximum)}.";
                if (number.ExclusiveMaximum is { } below) yield return $"Less than {ValueText.Show(below)}.";
                if (number.MultipleOf is { } multiple) yield return $"A multiple of {ValueText.Show(multiple)}.";
            }

            foreach (var sentence in Counts(schema.Length, "character", "characters")) yield return sentence;
            foreach (var sentence in Counts(schema.ItemCount, "element", "elements")) yield return sentence;
            if (schema.Pattern is { } pattern) yield return $"Matches {pattern.Text}";
        }
    }

    private static IEnumerable<string> Counts(CountLimits limits, string one, string many)
    {
        if (limits.Minimum > 0) yield return Sentence("At least", limits.Minimum);
        if (limits.Maximum < long.MaxValue) yield return Sentence("At most", limits.Maximum);

        string Sentence(string start, long count) =>
            $"{start} {count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}.";
    }
}
