namespace ConfigLock.Tasks;

/// <summary>The hash that MSBuild's property function <c>StableStringHash</c> makes of a text, the same in every process.</summary>
/// <remarks>
/// It tells an edited file from what it was. It is no secret of the text's, and no proof against somebody who looks for another text of
/// the same hash: in a CI build nothing is skipped.
/// </remarks>
internal static class StableHash
{
    public static int Of(string text)
    {
        unchecked
        {
            var even = (5381 << 16) + 5381;
            var odd = even;
            for (var i = 0; i < text.Length; i += 4)
            {
                even = Next(even, Pair(text, i));
                if (i + 2 < text.Length) odd = Next(odd, Pair(text, i + 2));
            }

            return even + (odd * 1566083941);
        }
    }

    private static int Next(int hash, int pair) => unchecked(((hash << 5) + hash + (hash >> 27)) ^ pair);

    // A text of odd length ends with a NUL in its last pair.
    private static int Pair(string text, int at) => text[at] | (at + 1 < text.Length ? text[at + 1] << 16 : 0);
}
