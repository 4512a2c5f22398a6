using ConfigLock.Core.Build;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.DotNet;

/// <summary>
/// What a lock holds under a schema is what the library's binder makes of a class that its author writes by hand, in each version.
/// </summary>
public class BinderTests
{
    private const int Cases = 300;

    // What the build refuses and the binder passes over: a value that does not fit, one beside keys, a hole in an array, an unknown key.
    private const string Unfitting = "CFGLOCK202";
    private static readonly string[] Stricter = [Unfitting, "CFGLOCK203", "CFGLOCK232", "CFGLOCK235"];

    public static TheoryData<int> Versions => [.. ConfigurationLibrary.All.Select(static library => library.Version)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Random_layers_come_to_what_the_binder_makes_of_them(int version)
    {
        var library = ConfigurationLibrary.All.Single(one => one.Version == version);
        var (locked, tried) = Seeded.Count(Cases, random => Check(library, new RandomSettings(random)));
        if (tried >= Seeded.Many) Assert.True(locked * 2 > tried, $"{locked} of {tried} cases gave a lock.");
    }

    // Whether there was a lock to compare.
    private static bool Check(ConfigurationLibrary library, RandomSettings random)
    {
        var layers = random.Layers();
        using var project = new TemporaryProject(ShopSettings.Schema, inMemory: true);
        var errors = Errors(project, library, layers);
        var bound = library.Bind<ShopSettings>(layers);
        var shown = $"{library}: {string.Join("  +  ", layers)}\n{string.Join("\n", errors)}";
        if (errors.Count > 0)
        {
            var isStricter = errors.TrueForAll(error => Stricter.Contains(error.Code) && (random.HasOdd || error.Code != Unfitting));
            Assert.True(bound.Settings is null || isStricter, shown);
            return false;
        }

        Assert.True(bound.Settings is not null, $"{shown}\n{bound.Failure}");
        var expected = TypedPairs.Of(bound.Settings);
        var actual = TypedPairs.Of((ConfigTable)Toml.Table(project.Read(TemporaryProject.LockFile))["config"]!);

        // Of a key without a value the binder makes a zero or nothing, whatever the class says by itself; no lock has it.
        foreach (var path in bound.Nulls.Select(TypedPairs.Path))
        {
            expected.Remove(path);
            actual.Remove(path);
        }

        var differences = expected.Keys.Union(actual.Keys)
            .Select(key => (Key: key, Bound: expected.GetValueOrDefault(key), Locked: actual.GetValueOrDefault(key)))
            .Where(static pair => !TypedPairs.AreSame(pair.Locked, pair.Bound))
            .Select(static pair => $"{pair.Key}: bound {pair.Bound}, locked {pair.Locked}").ToList();
        Assert.True(differences.Count == 0, $"{shown}\n{string.Join("\n", differences)}");
        return true;
    }

    private static List<Diagnostic> Errors(TemporaryProject project, ConfigurationLibrary library, string[] layers)
    {
        var names = layers.Select(static (_, at) => FormattableString.Invariant($"layer{at}.json")).ToList();
        for (var i = 0; i < layers.Length; i++) project.Write(names[i], layers[i]);
        return
        [
            .. ConfigLockBuild.Run(project.ExportRequest() with
            {
                Layers = [.. names.Select(name => project.Layer(name))],
                Semantics = "DotNet",
                ConfigurationVersion = FormattableString.Invariant($"{library.Version}"),
            }).Diagnostics.Where(static diagnostic => diagnostic.IsError),
        ];
    }
}
