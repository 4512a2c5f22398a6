using System.Reflection;
using System.Runtime.Loader;
using System.Text;

namespace ConfigLock.Tests.DotNet;

/// <summary>A version of <c>Microsoft.Extensions.Configuration</c>, loaded beside the others: the judge of what a program reads.</summary>
internal sealed class ConfigurationLibrary
{
    private const string Prefix = "Microsoft.Extensions.";
    private static readonly string[] Frameworks = ["net10.0", "net9.0", "net8.0"];

    private static readonly Lazy<IReadOnlyList<ConfigurationLibrary>> Loaded = new(static () =>
        [.. Metadata("ConfigurationVersions").Split(';').Select(static version => new ConfigurationLibrary(version))]);

    private readonly AssemblyLoadContext _context = new(null);
    private readonly string _version;
    private readonly Assembly _configuration;
    private readonly Assembly _json;
    private readonly MethodInfo _asEnumerable;

    private ConfigurationLibrary(string version)
    {
        _version = version;
        _context.Resolving += (_, name) => Directory.Exists(PackageOf(name.Name!)) ? Load(name.Name!) : null;
        _configuration = Load(Prefix + "Configuration");
        _json = Load(Prefix + "Configuration.Json");
        _asEnumerable = Load(Prefix + "Configuration.Abstractions").GetType(Prefix + "Configuration.ConfigurationExtensions")!
            .GetMethods().Single(static method => method.Name == "AsEnumerable" && method.GetParameters().Length == 1);
    }

    /// <summary>Each version that there are rules for.</summary>
    public static IReadOnlyList<ConfigurationLibrary> All => Loaded.Value;

    /// <summary>The major version.</summary>
    public int Version => int.Parse(_version.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What a program reads of layers, with pairs in memory above them; <see langword="null"/> where it fails.</summary>
    public Dictionary<string, string?>? Read(IEnumerable<string> layers, IReadOnlyDictionary<string, string?> pairs)
    {
        dynamic builder = Activator.CreateInstance(_configuration.GetType(Prefix + "Configuration.ConfigurationBuilder")!)!;
        foreach (var layer in layers)
        {
            dynamic source = Activator.CreateInstance(_json.GetType(Prefix + "Configuration.Json.JsonStreamConfigurationSource")!)!;
            source.Stream = new MemoryStream(Encoding.UTF8.GetBytes(layer));
            builder.Add(source);
        }

        if (pairs.Count > 0)
        {
            dynamic source = Activator.CreateInstance(_configuration.GetType(Prefix + "Configuration.Memory.MemoryConfigurationSource")!)!;
            source.InitialData = pairs;
            builder.Add(source);
        }

        try
        {
            object root = builder.Build();
            return ((IEnumerable<KeyValuePair<string, string?>>)_asEnumerable.Invoke(null, [root])!)
                .ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public override string ToString() => _version;

    private static string Metadata(string key) =>
        typeof(ConfigurationLibrary).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(attribute => attribute.Key == key).Value!;

    private string PackageOf(string name) => Path.Combine(Metadata("PackageRoot"), name.ToLowerInvariant(), _version, "lib");

    private Assembly Load(string name)
    {
        var package = PackageOf(name);
        var folder = Frameworks.Select(framework => Path.Combine(package, framework)).First(Directory.Exists);
        return _context.LoadFromAssemblyPath(Path.Combine(folder, name + ".dll"));
    }
}
