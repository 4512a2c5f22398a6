using System.Reflection;
using System.Runtime.Loader;

namespace ConfigLock.HostingTests.Infrastructure;

/// <summary>The tests once more, with the library as it is built for an older framework, on the abstractions of that version.</summary>
internal sealed class OlderAbstractions(int version) : AssemblyLoadContext($"version {version}")
{
    private static readonly Assembly Tests = typeof(OlderAbstractions).Assembly;

    /// <summary>The check of something random there.</summary>
    /// <param name="here">The check here, a static method.</param>
    public Func<Random, bool> Check(Func<Random, bool> here)
    {
        var type = LoadFromAssemblyPath(Tests.Location).GetType(here.Method.DeclaringType!.FullName!, throwOnError: true)!;
        var check = type.GetMethod(here.Method.Name)!.CreateDelegate<Func<Random, bool>>();

        // So that nobody takes the newest version for it.
        check(new Random(0));
        Assert.Equal(version, Loaded("Microsoft.Extensions.Configuration").GetName().Version!.Major);
        Assert.Contains($"net{version}.0", Loaded("ConfigLock.Hosting").Location, StringComparison.Ordinal);
        return check;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        if (name == "ConfigLock.Hosting") return LoadFromAssemblyPath($"{BuildMetadata.Of("Hosting")}/net{version}.0/{name}.dll");
        if (name is "ConfigLock" or "ConfigLock.Judging")
            return LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
        if (!name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)) return null;
        var package = Path.Combine(BuildMetadata.Of("PackageRoot"), name.ToLowerInvariant(), $"{version}.0.0", "lib", $"net{version}.0");
        return LoadFromAssemblyPath(Path.Combine(package, name + ".dll"));
    }

    private Assembly Loaded(string name) => Assemblies.Single(one => one.GetName().Name == name);
}
