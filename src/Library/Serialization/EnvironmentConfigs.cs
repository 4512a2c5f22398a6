using System.ComponentModel;

namespace ConfigLock.Serialization;

/// <summary>The config of each environment that a build was locked for. Each is made when it is asked for, and kept.</summary>
/// <typeparam name="T">The type of the config.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EnvironmentConfigs<T>
    where T : class
{
    private readonly int _default;
    private readonly string[] _names;
    private readonly T?[] _kept;

    /// <summary>Says which environments there are.</summary>
    /// <param name="defaultNumber">The number of the default one, counted from 0.</param>
    /// <param name="names">Their names.</param>
    protected EnvironmentConfigs(int defaultNumber, params string[] names)
    {
        _default = defaultNumber;
        _names = names;
        _kept = new T?[names.Length];
        Names = Array.AsReadOnly(names);
    }

    /// <summary>The names of the environments.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The name of the default one.</summary>
    public string DefaultName => _names[_default];

    /// <summary>The config of the default one.</summary>
    public T Default => Get(_default);

    /// <summary>The config of an environment, whose name is compared as a host compares it: without case.</summary>
    /// <exception cref="ArgumentException">There is no such environment; the message names those that there are.</exception>
    public T In(string environment)
    {
        if (environment is null) throw new ArgumentNullException(nameof(environment));
        var number = Array.FindIndex(_names, name => string.Equals(name, environment, StringComparison.OrdinalIgnoreCase));
        if (number >= 0) return Get(number);
        throw new ArgumentException(
            $"No config was locked for the environment \"{environment}\"; those known are \"{string.Join("\", \"", _names)}\".",
            nameof(environment));
    }

    /// <summary>Makes the config of the environment of a number.</summary>
    protected abstract T Create(int number);

    // Of two threads that make it at once both get the one that is kept.
    private T Get(int number)
    {
        if (Volatile.Read(ref _kept[number]) is { } kept) return kept;
        var made = Create(number);
        return Interlocked.CompareExchange(ref _kept[number], made, null) ?? made;
    }
}
