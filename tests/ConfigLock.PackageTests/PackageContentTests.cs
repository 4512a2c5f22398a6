using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

public class PackageContentTests
{
    [Fact]
    public async Task Holds_exactly_what_a_user_needs()
    {
        var feed = await PackageFeed.GetAsync();
        using var package = ZipFile.OpenRead(feed.PackagePath);
        var entries = package.Entries.Select(e => e.FullName).Where(e => !e.StartsWith("package/", StringComparison.Ordinal));
        Assert.Equal(
            [
                "CHANGELOG.md",
                "ConfigLock.nuspec",
                "LICENSE",
                "README.md",
                "SECURITY.md",
                "[Content_Types].xml",
                "_rels/.rels",
                "analyzers/dotnet/cs/ConfigLock.Generator.dll",
                "build/ConfigLock.props",
                "build/ConfigLock.targets",
                "buildMultiTargeting/ConfigLock.targets",
                "docs/build-servers.md",
                "docs/builds.md",
                "docs/codex.md",
                "docs/diagnostics.md",
                "docs/dotnet-configuration.md",
                "docs/environments.md",
                "docs/generator.md",
                "docs/limits.md",
                "docs/properties.md",
                "docs/releasing.md",
                "docs/reliability.md",
                "docs/resolution.md",
                "docs/rules.md",
                "docs/run-time.md",
                "docs/solutions.md",
                "docs/testing.md",
                "docs/tool.md",
                "icon.png",
                "lib/net8.0/ConfigLock.dll",
                "lib/net8.0/ConfigLock.xml",
                "lib/netstandard2.0/ConfigLock.dll",
                "lib/netstandard2.0/ConfigLock.xml",
                "licenses/Apache-2.0.txt",
                "licenses/THIRD-PARTY-NOTICES.txt",
                "schema/config.schema.json",
                "schema/lockfile.schema.json",
                "schema/report.schema.json",
                "schema/rules.schema.json",
                "tasks/net10.0/linux-x64/ConfigLock.Core.dll",
                "tasks/net10.0/linux-x64/ConfigLock.Model.dll",
                "tasks/net10.0/linux-x64/ConfigLock.Tasks.dll",
                "tasks/net10.0/linux-x64/DiffPlex.dll",
                "tasks/net10.0/linux-x64/Tomlyn.dll",
                "tasks/netstandard2.0/ConfigLock.Core.dll",
                "tasks/netstandard2.0/ConfigLock.Model.dll",
                "tasks/netstandard2.0/ConfigLock.Tasks.dll",
                "tasks/netstandard2.0/DiffPlex.dll",
                "tasks/netstandard2.0/Microsoft.Bcl.AsyncInterfaces.dll",
                "tasks/netstandard2.0/System.Buffers.dll",
                "tasks/netstandard2.0/System.Collections.Immutable.dll",
                "tasks/netstandard2.0/System.IO.Pipelines.dll",
                "tasks/netstandard2.0/System.Memory.dll",
                "tasks/netstandard2.0/System.Numerics.Vectors.dll",
                "tasks/netstandard2.0/System.Runtime.CompilerServices.Unsafe.dll",
                "tasks/netstandard2.0/System.Text.Encodings.Web.dll",
                "tasks/netstandard2.0/System.Text.Json.dll",
                "tasks/netstandard2.0/System.Threading.Tasks.Extensions.dll",
                "tasks/netstandard2.0/Tomlyn.dll",
            ],
            entries.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Says_whose_assemblies_it_holds()
    {
        using var package = ZipFile.OpenRead((await PackageFeed.GetAsync()).PackagePath);
        using var reader = new StreamReader(package.GetEntry("licenses/THIRD-PARTY-NOTICES.txt")!.Open());
        var notices = await reader.ReadToEndAsync();
        foreach (var entry in package.Entries)
            if (entry.Name.EndsWith(".dll", StringComparison.Ordinal) && !entry.Name.StartsWith("ConfigLock.", StringComparison.Ordinal))
                Assert.Contains(entry.Name, notices, StringComparison.Ordinal);
    }

    // The specification of ConfigLock.Hosting is written by hand.
    [Fact]
    public async Task Hosting_depends_on_what_it_was_built_with()
    {
        using var package = ZipFile.OpenRead(Directory.GetFiles(await HostingFeed.GetAsync(), "*.nupkg").Single());
        using var stream = package.GetEntry("ConfigLock.Hosting.nuspec")!.Open();
        var told = XDocument.Load(stream).Descendants().Where(static one => one.Name.LocalName == "group").SelectMany(
            static group => group.Elements().Select(one => Line(
                group.Attribute("targetFramework")!.Value, one.Attribute("id")!.Value, one.Attribute("version")!.Value)));

        using var restored = JsonDocument.Parse(Repository.Read("src/Hosting/packages.lock.json"));
        var built = restored.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(
            static framework => framework.Value.EnumerateObject()
                .Where(static one => one.Value.GetProperty("type").ValueEquals("Direct"))
                .Select(one => Line(framework.Name, one.Name, one.Value.GetProperty("resolved").GetString()!)));
        Assert.Equal(built.Where(IsExtension).Order(StringComparer.Ordinal), told.Where(IsExtension).Order(StringComparer.Ordinal));

        static string Line(string framework, string id, string version) => $"{id} {version} on {framework}";
        static bool IsExtension(string line) => line.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);
    }

    // So that two clones pack the same assemblies, and a debugger finds a source by its place in the repository.
    [Fact]
    public async Task Names_sources_by_their_place_in_the_repository()
    {
        var ours = PackageFile.OwnAssemblies(PackageFile.Read((await PackageFeed.GetAsync()).PackagePath)).ToList();
        Assert.NotEmpty(ours);
        Assert.All(ours, static file =>
        {
            var symbols = EmbeddedSymbols.Of(file.Value);
            Assert.True(symbols.IsReproducible);
            Assert.All(symbols.Documents, static document => Assert.StartsWith("/_/", document, StringComparison.Ordinal));
        });
    }
}
