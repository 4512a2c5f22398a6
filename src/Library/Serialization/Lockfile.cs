using System.ComponentModel;
using System.Reflection;

namespace ConfigLock.Serialization;

/// <summary>What the lockfile of every schema has.</summary>
/// <typeparam name="T">The type of the config.</typeparam>
/// <typeparam name="TTypes">The types of the config.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract record Lockfile<T, TTypes>
    where T : class, new()
    where TTypes : TypeSet, new()
{
    private const string VersionKey = "version";
    private const string ConfigLockVersionKey = "configlock_version";
    private const string ConfigKey = "config";
    private const string DigestsKey = "digests";
    private const int SupportedVersion = 1;

    private static readonly DictionaryType<string> DigestsType = new(ScalarTypes.String);
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal) { VersionKey, ConfigLockVersionKey, ConfigKey, DigestsKey };

    private int _version = SupportedVersion;
    private string _configLockVersion = "";
    private T _config = new();
    private ConfigDictionary<string> _digests = ConfigDictionary<string>.Empty;

    /// <summary>The version of the lockfile's format.</summary>
    public int Version
    {
        get => _version;
        init => _version = value;
    }

    /// <summary>The version of ConfigLock that made the lock.</summary>
    public string ConfigLockVersion
    {
        get => _configLockVersion;
        init => _configLockVersion = value;
    }

    /// <summary>The effective config.</summary>
    public T Config
    {
        get => _config;
        init => _config = value;
    }

    /// <summary>The digests of what stays out of the config: of a value under its key, of a file as <c>file:path</c>.</summary>
    public virtual ConfigDictionary<string> Digests
    {
        get => _digests;
        init => _digests = value;
    }

    /// <summary>Writes the lockfile in its canonical form.</summary>
    public string ToToml() =>
        ValueForm.WriteLock(SharedTypes<TTypes>.Instance.ToValue(Config), Version, ConfigLockVersion, DigestsType.Write(Digests));

    /// <summary>The SHA-256 of the canonical form, in lower-case hexadecimal digits.</summary>
    public string Sha256() => LockStamp.Of(ToToml());

    /// <summary>
    /// Whether the assembly was built with this lock, of whichever environment it is. It must be one that <c>ConfigLockStamp</c> put the
    /// lock's hash into.
    /// </summary>
    public bool IsStampOf(Assembly assembly) => LockStamp.IsIn(assembly, Sha256());

    /// <summary>Reads a lockfile into a new one, so that no code need be emitted for it.</summary>
    /// <exception cref="ConfigFormatException">The text is no lockfile, or one of another format; it says where.</exception>
    protected static TSelf Parse<TSelf>(TSelf lockfile, string toml)
        where TSelf : Lockfile<T, TTypes>
    {
        lockfile.Read(TomlValue.Parse(toml));
        return lockfile;
    }

    /// <summary>The same from a file.</summary>
    /// <exception cref="ConfigFormatException">
    /// The file is no lockfile, or one of another format; it says where, beginning with the path.
    /// </exception>
    protected static TSelf Load<TSelf>(TSelf lockfile, string path)
        where TSelf : Lockfile<T, TTypes>
    {
        try
        {
            return Parse(lockfile, File.ReadAllText(path));
        }
        catch (ConfigFormatException error)
        {
            throw error.In(path);
        }
    }

    private static TomlValue Get(TomlValue table, string key) =>
        table.TryGet(key, out var value) ? value : throw TypeFaults.Missing(table, key);

    private static int VersionOf(TomlValue value)
    {
        if (value.AsInteger() == SupportedVersion) return SupportedVersion;
        throw new ConfigFormatException("this version of the lockfile's format is not supported; 1 is", value.Line, value.Column);
    }

    private void Read(TomlValue table)
    {
        _version = VersionOf(Get(table, VersionKey));
        _configLockVersion = Get(table, ConfigLockVersionKey).AsString();
        _config = (T)SharedTypes<TTypes>.Instance.FromValue(Get(table, ConfigKey));
        if (table.TryGet(DigestsKey, out var digests)) _digests = DigestsType.Read(digests);
        foreach (var entry in table.Entries)
            if (!Keys.Contains(entry.Key)) throw TypeFaults.Unknown(entry);
    }
}
