namespace ConfigLock.Core.Text;

/// <summary>
/// What builds of this process made and later ones may use again. It is used from several threads; MSBuild's processes live
/// on after a build, so it keeps only so many.
/// </summary>
/// <param name="capacity">How many are kept; the one that was not asked for longest goes first.</param>
internal sealed class RecentlyUsed<T>(int capacity)
    where T : class
{
    private readonly List<T> _items = [];

    /// <summary>The one that is wanted, created if there is none; what <paramref name="create"/> throws leaves all as it was.</summary>
    /// <param name="isWanted">Finds it.</param>
    /// <param name="create">Creates it.</param>
    /// <param name="isStale">Which ones are not to be kept any longer; none where this is <see langword="null"/>.</param>
    public T FindOrAdd(Predicate<T> isWanted, Func<T> create, Predicate<T>? isStale = null)
    {
        lock (_items)
        {
            if (isStale is not null) _items.RemoveAll(isStale);
            var position = _items.FindIndex(isWanted);
            var item = position >= 0 ? _items[position] : create();
            if (position >= 0) _items.RemoveAt(position);
            else if (_items.Count >= capacity) _items.RemoveAt(0);
            _items.Add(item);
            return item;
        }
    }
}
