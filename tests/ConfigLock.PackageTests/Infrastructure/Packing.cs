using System.Text.RegularExpressions;

namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>Fills feeds with the packages that are tested.</summary>
internal static class Packing
{
    /// <summary>Packs a project of the repository as it was built, or takes its package from the folder that the run was given.</summary>
    /// <param name="project">The project file, in <c>src</c>.</param>
    /// <param name="id">The package's id.</param>
    /// <param name="feed">The folder.</param>
    public static async Task FillAsync(string project, string id, string feed)
    {
        if (Environment.GetEnvironmentVariable("CONFIGLOCK_TEST_PACKAGES") is { Length: > 0 } packed)
        {
            // Packed elsewhere, on a machine of another system, say: what is tested is then what is published.
            var name = new Regex($@"^{Regex.Escape(id)}\.\d.*\.nupkg$", RegexOptions.CultureInvariant);
            var package = Directory.GetFiles(packed, "*.nupkg").Single(file => name.IsMatch(Path.GetFileName(file)));
            File.Copy(package, Path.Combine(feed, Path.GetFileName(package)));
            return;
        }

        var file = Repository.PathOf("src/" + project);
        var pack = await DotNet.RunAsync(
            Repository.Root,
            ["pack", file, "--no-build", "--nologo", "-c", BuiltRepository.Configuration, "-o", feed, "-tl:off"]);
        pack.MustPass();
        Assert.Empty(pack.Messages);
    }
}
