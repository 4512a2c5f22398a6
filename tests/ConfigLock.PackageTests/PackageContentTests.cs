using System.IO.Compression;
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
                "ConfigLock.nuspec",
                "LICENSE",
                "README.md",
                "[Content_Types].xml",
                "_rels/.rels",
                "analyzers/dotnet/cs/ConfigLock.Generator.dll",
                "build/ConfigLock.props",
                "build/ConfigLock.targets",
                "buildMultiTargeting/ConfigLock.targets",
                "tasks/net10.0/linux-x64/ConfigLock.Core.dll",
                "tasks/net10.0/linux-x64/ConfigLock.Tasks.dll",
                "tasks/net10.0/linux-x64/DiffPlex.dll",
                "tasks/net10.0/linux-x64/Tomlyn.dll",
                "tasks/netstandard2.0/ConfigLock.Core.dll",
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
}
