namespace ConfigLock.Model.Values;

/// <summary>Where in a value a walk is. A path is built only when it is asked for.</summary>
internal sealed class InstancePath(KeyPath start)
{
    private const int UsualDepth = 8;

    // Most walks are over a scalar, and go nowhere.
    private (string? Key, int Index)[] _steps = [];
    private int _count;

    public KeyPath Current
    {
        get
        {
            var path = start;
            for (var i = 0; i < _count; i++) path = _steps[i].Key is { } key ? path.Key(key) : path.Index(_steps[i].Index);
            return path;
        }
    }

    public void Push(string? key, int index)
    {
        if (_count == _steps.Length) Array.Resize(ref _steps, Math.Max(UsualDepth, _count * 2));
        _steps[_count++] = (key, index);
    }

    public void Pop() => _count--;
}
