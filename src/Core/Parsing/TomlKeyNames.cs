namespace ConfigLock.Core.Parsing;

/// <summary>Cuts bare keys out of a text. Tables of one kind repeat their keys, so those met last are kept and given again.</summary>
internal sealed class TomlKeyNames(string text)
{
    private readonly string?[] _met = new string?[256];

    /// <summary>The key at a place of the text.</summary>
    public string At(int start, int length)
    {
        var hash = length;
        for (var i = start; i < start + length; i++) hash = (hash * 31) + text[i];
        ref var met = ref _met[hash & (_met.Length - 1)];
        if (met is null || met.Length != length || string.CompareOrdinal(met, 0, text, start, length) != 0)
            met = text.Substring(start, length);
        return met;
    }
}
