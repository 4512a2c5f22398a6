namespace ConfigLock.Generator;

/// <summary>
/// What this process has made last of inputs that a result hangs on alone. A compiler server compiles project after project with one
/// schema, a project once for each of its frameworks, and all of them again after each edit of their code.
/// </summary>
/// <param name="budget">The characters of source that the results kept may weigh together. The last one is kept whatever it weighs.</param>
internal sealed class RecentResults<TInput, TResult>(int budget)
    where TInput : class, IEquatable<TInput>
    where TResult : class
{
    // More would take long to compare where none is the same.
    private const int MaximumCount = 16;

    private readonly LinkedList<Entry> _entries = new();
    private int _weight;

    /// <summary>The result of an input equal to this one; <see langword="null"/> where none is kept.</summary>
    public TResult? Find(TInput input)
    {
        lock (_entries)
        {
            for (var node = _entries.First; node is not null; node = node.Next)
            {
                if (!node.Value.Input.Equals(input)) continue;
                _entries.Remove(node);
                _entries.AddFirst(node);
                return node.Value.Result;
            }

            return null;
        }
    }

    /// <summary>Keeps a result, and lets those go that nobody has asked for the longest.</summary>
    /// <param name="input">What it hangs on.</param>
    /// <param name="result">The result.</param>
    /// <param name="weight">How many characters of source it weighs.</param>
    public void Keep(TInput input, TResult result, int weight)
    {
        lock (_entries)
        {
            _entries.AddFirst(new Entry(input, result, weight));
            _weight += weight;
            while (_entries.Count > 1 && (_weight > budget || _entries.Count > MaximumCount))
            {
                _weight -= _entries.Last!.Value.Weight;
                _entries.RemoveLast();
            }
        }
    }

    private sealed record Entry(TInput Input, TResult Result, int Weight);
}
