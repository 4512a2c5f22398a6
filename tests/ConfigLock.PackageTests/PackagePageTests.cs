using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>What somebody sees of the package before it is installed.</summary>
public partial class PackagePageTests
{
    [Fact]
    public async Task Links_of_the_page_lead_to_files_of_the_version_tagged()
    {
        var feed = await PackageFeed.GetAsync();
        using var package = ZipFile.OpenRead(feed.PackagePath);
        using var reader = new StreamReader(package.GetEntry("README.md")!.Open());
        var page = await reader.ReadToEndAsync();
        var address = Metadata(package).Single(static one => one.Name.LocalName == "projectUrl").Value + $"/blob/v{feed.Version}/";
        var links = Link().Matches(page).Select(static match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link =>
        {
            if (link.StartsWith('#')) return;
            Assert.StartsWith("https://", link, StringComparison.Ordinal);
            if (link.StartsWith(address, StringComparison.Ordinal))
                Assert.True(File.Exists(Repository.PathOf(link[address.Length..].Split('#')[0])), link);
        });

        // Nothing else of the page is another.
        Assert.Equal(DocPage.Readme.Text, page.Replace("](" + address, "](", StringComparison.Ordinal));
    }

    // To read without a network: what is in the package names only what is in it, but for the samples.
    [Fact]
    public async Task Pages_in_the_package_name_files_in_the_package()
    {
        using var package = ZipFile.OpenRead((await PackageFeed.GetAsync()).PackagePath);
        foreach (var entry in package.Entries.Where(static one => one.FullName.StartsWith("docs/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            var links = Link().Matches(await reader.ReadToEndAsync()).Select(static match => match.Groups[1].Value.Split('#')[0]);
            Assert.All(links, link =>
            {
                if (link.Length == 0 || link.StartsWith("https://", StringComparison.Ordinal)) return;
                if (link.StartsWith("../samples/", StringComparison.Ordinal)) return;
                var path = link.StartsWith("../", StringComparison.Ordinal) ? link[3..] : "docs/" + link;
                Assert.True(package.GetEntry(path) is not null, $"{entry.FullName} names {link}");
            });
        }
    }

    [Fact]
    public async Task Has_an_icon_a_licence_and_release_notes()
    {
        using var package = ZipFile.OpenRead((await PackageFeed.GetAsync()).PackagePath);
        using var icon = new MemoryStream();
        using (var stream = package.GetEntry("icon.png")!.Open()) await stream.CopyToAsync(icon);
        var bytes = icon.ToArray();
        Assert.Equal("\u0089PNG\r\n\u001a\n", string.Concat(bytes[..8].Select(static one => (char)one)));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));

        var metadata = Metadata(package).ToDictionary(static one => one.Name.LocalName, static one => one.Value);
        Assert.Equal(("icon.png", "README.md", "MIT"), (metadata["icon"], metadata["readme"], metadata["license"]));
        Assert.EndsWith("/CHANGELOG.md", metadata["releaseNotes"], StringComparison.Ordinal);
    }

    private static IEnumerable<XElement> Metadata(ZipArchive package)
    {
        using var stream = package.Entries.Single(static one => one.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(stream).Root!.Elements().Single().Elements().ToList();
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
