using ConfigLock.Model.Provenance;
using ConfigLock.Tool.Display;

namespace ConfigLock.Tool.Explanations;

/// <summary>
/// Shows explanations: what is the same in all environments once, and what differs with the environments below each other.
/// </summary>
/// <param name="screen">Where to.</param>
/// <param name="withSources">Whether to show all that sources say of each key, and values whole.</param>
internal sealed class ExplanationView(Screen screen, bool withSources)
{
    private const int Longest = 80;
    private const int WidestOrigin = 60;
    private const int NarrowestReason = 24;


    /// <summary>Shows one.</summary>
    /// <param name="config">What to show.</param>
    /// <param name="isNamed">Whether to say what it is of: there are others.</param>
    public void Show(ExplainedConfig config, bool isNamed)
    {
        var name = isNamed || config.HasEnvironments ? config.Id : string.Empty;
        if (config.Environments is [var only])
        {
            Heading(only.Name.Length == 0 ? name : $"{name} in {only.Name}", only.Keys.Count);
            ShowKeys(only.Keys);
            return;
        }

        var rows = EnvironmentRows.Of(config, withSources);
        Heading($"{name}, the same in {string.Join(", ", config.Environments.Select(static one => one.Name))}", rows.Same.Count);
        ShowKeys(rows.Same);
        Heading($"{name}, different", rows.Different.Count);
        foreach (var row in rows.Different) ShowEach(row);
    }

    private void Heading(string text, int keys)
    {
        if (text.Length == 0 || keys == 0) return;
        screen.Heading(text);
    }

    private void ShowEach(EnvironmentRow row)
    {
        screen.Line(new Piece(row.Key));
        var width = Columns.Of(row.Environments.Select(static one => one.Environment));
        var values = ValuesOf(row.Environments.Select(static one => one.Key).OfType<ExplainedKey>());
        foreach (var (environment, key) in row.Environments)
        {
            if (key is null)
                screen.Line(new Piece("  " + Columns.Pad(environment, width)), new Piece(" is missing", Tone.Doubtful));
            else
                ShowKeys([key with { Key = environment }], "  ", width, values);
        }
    }

    private void ShowKeys(IReadOnlyList<ExplainedKey> keys) =>
        ShowKeys(keys, string.Empty, Columns.Of(keys.Select(static key => key.Key)), ValuesOf(keys));

    private int ValuesOf(IEnumerable<ExplainedKey> keys) => withSources ? 0 : Columns.Of(keys.Select(Shown).OfType<string>());

    private void ShowKeys(IReadOnlyList<ExplainedKey> keys, string indent, int names, int values)
    {
        foreach (var key in keys)
        {
            Show(key, indent, names, values);
            if (withSources) ShowSources(key, indent + "  ");
        }
    }

    private void Show(ExplainedKey key, string indent, int names, int values)
    {
        var name = new Piece(indent + Columns.Pad(key.Key, names));
        var behind = indent.Length + Math.Max(names, Wrapping.WidthOf(key.Key)) + 3;
        if (key.IsLeftOut)
            screen.Line(behind, name, new Piece(" stays out of the effective config and the lock", Tone.Doubtful));
        else if (key.Value is null)
            screen.Line(behind, name, new Piece($" is {Shown(key.Locked)} in the lock, and in no live source", Tone.Bad), Note(key));
        else
            screen.Line(
                behind,
                name,
                new Piece(" = "),
                new Piece(Columns.Pad(Shown(key)!, values)),
                new Piece($"  # {OriginText.Show(key.Origin)}", Tone.Quiet),
                new Piece(Locked(key), Tone.Bad),
                Note(key));
    }

    // Those that say something of it, the lowest precedence first.
    private void ShowSources(ExplainedKey key, string indent)
    {
        var origins = key.Sources.Select(static source =>
            (source.Key is null ? string.Empty : $"from {source.Key}, ") + OriginText.Show(source.Origin)).ToList();
        var values = key.Sources.Select(static source => source.Value ?? "a file, which is not read").ToList();
        var (widthOfOrigins, widthOfValues) = (Columns.Of(origins, Math.Min(WidestOrigin, screen.Width * 5 / 8)), Columns.Of(values));
        var behind = indent.Length + widthOfOrigins + 2;
        if (behind + widthOfValues + 2 + NarrowestReason <= screen.Width) behind += widthOfValues + 2;
        for (var i = 0; i < origins.Count; i++)
        {
            var source = key.Sources[i];
            screen.Line(
                behind,
                new Piece(indent + Columns.Pad(origins[i], widthOfOrigins)),
                new Piece("  " + Columns.Pad(values[i], widthOfValues)),
                new Piece("  " + SourceReasons.Of(key.Sources, i), source.Wins ? Tone.Good : Tone.Quiet));
        }
    }

    private string? Shown(ExplainedKey key) => key.Value is null ? null : Shown(key.Value);

    // A list of all keys is to be read at a glance.
    private string Shown(string? value) => withSources ? value! : Short(value!);

    private static string Short(string value)
    {
        if (value.Length <= Longest) return value;
        var end = char.IsHighSurrogate(value[Longest - 2]) ? Longest - 2 : Longest - 1;
        return value[..end] + "…";
    }

    private string Locked(ExplainedKey key) =>
        !key.IsDifferent ? string.Empty : key.Locked is null ? "; not in the lock" : $"; in the lock {Shown(key.Locked)}";

    private static Piece Note(ExplainedKey key) => new(key.Drift is null ? string.Empty : $"; {key.Drift}", Tone.Doubtful);
}
