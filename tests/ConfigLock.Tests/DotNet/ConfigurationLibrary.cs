using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;

namespace ConfigLock.Tests.DotNet;

/// <summary>
/// A version of <c>Microsoft.Extensions.Configuration</c>, loaded beside the others: the judge of what a program reads. Versions share
/// nothing but what is .NET's own, which keeps nothing of what it read: <c>System.Text.Json</c> is that of the framework, as in a
/// program for .NET 10 with any of the packages up to 10, and with package 11 that of package 11. So it makes no difference whether
/// each has a process of its own.
/// </summary>
internal sealed partial class ConfigurationLibrary
{
    private const string Prefix = "Microsoft.Extensions.";
    private static readonly string[] Frameworks = ["net10.0", "net9.0", "net8.0"];

    private static readonly Lazy<IReadOnlyList<ConfigurationLibrary>> Loaded = new(static () =>
        [.. BuildMetadata.Of("ConfigurationVersions").Split(';').Select(static version => new ConfigurationLibrary(version))]);

    private readonly AssemblyLoadContext _context;
    private readonly string _version;
    private readonly Type _builder;
    private readonly Type _jsonSource;
    private readonly Type _memorySource;
    private readonly Type _folder;
    private readonly MethodInfo _asEnumerable;
    private readonly MethodInfo _tryGet;

    private ConfigurationLibrary(string version)
    {
        _version = version;
        _context = new Family(name => PackageOf(name) is null ? null : Load(name));
        _context.Resolving += (_, name) => PackageOf(name.Name!) is null ? null : Load(name.Name!);
        var configuration = Load(Prefix + "Configuration");
        var abstractions = Load(Prefix + "Configuration.Abstractions");
        _builder = configuration.GetType(Prefix + "Configuration.ConfigurationBuilder")!;
        _memorySource = configuration.GetType(Prefix + "Configuration.Memory.MemoryConfigurationSource")!;
        _jsonSource = Load(Prefix + "Configuration.Json").GetType(Prefix + "Configuration.Json.JsonConfigurationSource")!;
        _folder = Load(Prefix + "FileProviders.Physical").GetType(Prefix + "FileProviders.PhysicalFileProvider")!;
        _asEnumerable = abstractions.GetType(Prefix + "Configuration.ConfigurationExtensions")!
            .GetMethods().Single(static method => method.Name == "AsEnumerable" && method.GetParameters().Length == 1);
        _tryGet = abstractions.GetType(Prefix + "Configuration.IConfigurationProvider")!.GetMethod("TryGet")!;
    }

    private delegate bool TryGet(string key, out string? value);

    /// <summary>Each version that there are rules for.</summary>
    public static IReadOnlyList<ConfigurationLibrary> All => Loaded.Value;

    /// <summary>The major version.</summary>
    public int Version => int.Parse(_version.Split('.')[0], CultureInfo.InvariantCulture);

    /// <summary>The files of all that it has loaded, and of all of its family that these refer to.</summary>
    public IReadOnlyList<string> Files
    {
        get
        {
            foreach (var name in _context.Assemblies.ToList().SelectMany(static assembly => assembly.GetReferencedAssemblies()))
                if (name.Name!.StartsWith(Prefix, StringComparison.Ordinal)) _context.LoadFromAssemblyName(name);
            return [.. _context.Assemblies.Select(static assembly => assembly.Location)];
        }
    }

    /// <summary>What a program reads of the files of a folder, with pairs in memory above them.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">The files, the lowest first, there or not.</param>
    /// <param name="pairs">The pairs; with none there is no provider for them.</param>
    public LibraryAnswer Read(string folder, IEnumerable<string> files, IReadOnlyDictionary<string, string?> pairs)
    {
        dynamic builder = Activator.CreateInstance(_builder)!;
        using var provider = (IDisposable)Activator.CreateInstance(_folder, folder)!;
        foreach (var file in files)
        {
            dynamic source = Activator.CreateInstance(_jsonSource)!;
            source.FileProvider = (dynamic)provider;
            source.Path = file;
            source.Optional = true;
            builder.Add(source);
        }

        if (pairs.Count > 0)
        {
            dynamic source = Activator.CreateInstance(_memorySource)!;
            source.InitialData = pairs;
            builder.Add(source);
        }

        try
        {
            return Answer((object)builder.Build());
        }
        catch (InvalidDataException failure)
        {
            return new LibraryAnswer(failure);
        }
    }

    public override string ToString() => _version;

    private LibraryAnswer Answer(dynamic root)
    {
        var providers = new List<TryGet>();
        foreach (object provider in root.Providers) providers.Add(_tryGet.CreateDelegate<TryGet>(provider));
        var answer = new LibraryAnswer(null);
        foreach (var (key, value) in (IEnumerable<KeyValuePair<string, string?>>)_asEnumerable.Invoke(null, [root])!)
        {
            answer.Values.Add(key, value);
            answer.Providers.Add(key, providers.FindLastIndex(tryGet => tryGet(key, out _)));
        }

        return answer;
    }

    // A package whose patch has no counterpart in the rest of its family goes with the first release of that.
    private string? PackageOf(string name) =>
        ((string[])[_version, FormattableString.Invariant($"{Version}.0.0")])
            .Select(version => Path.Combine(BuildMetadata.Of("PackageRoot"), name.ToLowerInvariant(), version, "lib"))
            .FirstOrDefault(Directory.Exists);

    private Assembly Load(string name)
    {
        var package = PackageOf(name)!;
        var folder = Frameworks.Select(framework => Path.Combine(package, framework)).First(Directory.Exists);
        return _context.LoadFromAssemblyPath(Path.Combine(folder, name + ".dll"));
    }

    // The tests themselves may use some version of a part of it.
    private sealed class Family(Func<string, Assembly?> load) : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName name) =>
            name.Name!.StartsWith(Prefix, StringComparison.Ordinal) ? load(name.Name) : null;
    }
}
