using System.Security.Cryptography;
using System.Text;
using ConfigLock.Model.Values;

namespace ConfigLock.GeneratorTests.Fidelity;

/// <summary>Holds the types of a schema to the locks that the build makes of configs: both say the same.</summary>
internal static class FidelityCheck
{
    /// <summary>Each way in which they differ.</summary>
    /// <param name="schema">The schema's text.</param>
    /// <param name="configs">The texts of configs; those that the build refuses do not count.</param>
    /// <param name="built">How many configs the build took.</param>
    /// <param name="isChanged">Whether rules change what is written, so that a lock may say another value than its config.</param>
    public static List<string> Faults(string schema, IEnumerable<string> configs, out int built, bool isChanged = false)
    {
        using var folder = new BuildFolder(schema);
        var builds = configs.Select(toml => (Toml: toml, Build: folder.Build(toml))).Where(static pair => pair.Build is not null).ToList();
        built = builds.Count;
        if (built == 0) return [];
        var faults = new List<string>();
        var types = LockedTypes.Of([InputText.Schema(schema)], [.. builds.Select(static pair => pair.Build!.Effective)], faults);
        if (types is null || faults.Count > 0) return faults;
        for (var i = 0; i < builds.Count; i++)
        {
            try
            {
                Compare(types, i, builds[i].Toml, builds[i].Build!, isChanged, faults);
            }
            catch (FormatException exception)
            {
                faults.Add($"{exception.Message}\n{builds[i].Toml}\n{builds[i].Build!.Lock}");
            }
        }

        return faults;
    }

    private static void Compare(LockedTypes types, int index, string toml, BuiltLock build, bool isChanged, List<string> faults)
    {
        var effective = types.Effective(index);
        Same("Effective.ToToml()", build.Config, LockedTypes.ToToml(effective));
        var lockfile = types.ParseLock(build.Lock);
        Same("ConfigLockfile.ToToml()", build.Lock, LockedTypes.ToToml(lockfile));
        Same("Sha256()", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(build.Lock))), LockedTypes.Sha256(lockfile));
        if (!effective.Equals(types.ConfigOf(lockfile))) faults.Add($"Effective is not what the lock reads as\n{toml}\n{build.Lock}");
        if (!effective.Equals(types.Parse(LockedTypes.ToToml(effective))))
            faults.Add($"Effective is another after a round trip\n{toml}\n{build.Lock}");

        // A config as it was written, without what the build adds. Of what the program does not take, types need not take any.
        if (isChanged) return;
        var written = types.Parse(toml);
        if (!written.Equals(types.Parse(LockedTypes.ToToml(written))))
            faults.Add($"Parse is another after a round trip\n{toml}\n{LockedTypes.ToToml(written)}");

        // Of what the build adds it may lack some; what else it says, no lock shows.
        if (!IsWithin(SchemaText.ReadToml(LockedTypes.ToToml(written)), SchemaText.ReadToml(build.Config)))
            faults.Add(
                $"Parse says more than the lock\n--- config\n{toml}\n--- lock\n{build.Config}\n--- types\n{LockedTypes.ToToml(written)}");

        void Same(string what, string expected, string actual)
        {
            if (expected != actual) faults.Add($"{what} is not the lock\n--- config\n{toml}\n--- lock\n{expected}\n--- types\n{actual}");
        }
    }

    private static bool IsWithin(ConfigValue part, ConfigValue whole) => (part, whole) switch
    {
        (ConfigTable inner, ConfigTable table) => inner.All(entry => table[entry.Key] is { } value && IsWithin(entry.Value, value)),
        (ConfigArray inner, ConfigArray array) =>
            inner.Items.Count == array.Items.Count && inner.Items.Zip(array.Items, IsWithin).All(static isWithin => isWithin),
        _ => ValueEquality.AreEqual(part, whole),
    };
}
