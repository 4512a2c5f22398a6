using System.Text.RegularExpressions;
using System.Xml.Linq;
using ConfigLock.Tasks.Names;

namespace ConfigLock.Tests.Names;

/// <summary>The list of names is what <c>docs/properties.md</c> tells and what the build reads.</summary>
public partial class KnownNameTests
{
    private static readonly string Page = Repository.Read("docs/properties.md");

    private static IEnumerable<string> ItemTypes => KnownNames.Items.Select(static item => item.Type);

    [Fact]
    public void The_page_tells_all_of_them_and_no_other()
    {
        var told = Row().Matches(Page).SelectMany(static row => Name().Matches(row.Groups[1].Value)).Select(static name => name.Value);
        DocList.MatchesInAnyOrder("docs/properties.md, the tables", KnownNames.Properties.Concat(ItemTypes), told);
    }

    // A name with an underscore before it is the targets' own, and so are the targets' names.
    [Fact]
    public void The_targets_read_no_other()
    {
        string[] files = ["ConfigLock.props", "ConfigLock.targets", "multitargeting/ConfigLock.targets"];
        var read = files.Select(static file => XDocument.Load(Repository.PathOf("build/" + file)))
            .SelectMany(static file => file.Descendants())
            .SelectMany(
                static element =>
                    element.Attributes().Select(static attribute => attribute.Value).Append(element.HasElements ? "" : element.Value))
            .SelectMany(static text => Reference().Matches(text).Select(static match => match.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(read);
        Assert.Empty(read.Except(KnownNames.Properties).Except(ItemTypes));
    }

    [Fact]
    public void The_page_tells_of_each_metadata()
    {
        foreach (var (type, metadata) in KnownNames.Items)
        {
            var row = Row().Matches(Page).Single(row => row.Groups[1].Value.Contains($"`{type}`", StringComparison.Ordinal)).Value;
            Assert.All(metadata, name => Assert.True(
                row.Contains(name, StringComparison.Ordinal), $"Change docs/properties.md, the row of `{type}`: add `{name}`."));
        }
    }

    // What is asked first, because it is quick, must let no slip pass.
    [Fact]
    public void Each_name_with_any_two_edits_is_looked_at()
    {
        foreach (var name in KnownNames.Properties.Concat(ItemTypes))
            Assert.All(
                Edited(name).Distinct().SelectMany(Edited).Distinct(), static edited => Assert.True(Misspelling.IsLikely(edited), edited));
    }

    [Theory]
    [InlineData("Configuration")]
    [InlineData("ContinuousIntegrationBuild")]
    [InlineData("UseSharedCompilation")]
    [InlineData("TargetFramework")]
    [InlineData("")]
    public void Names_of_others_are_passed_over_at_once(string name) => Assert.False(Misspelling.IsLikely(name));

    // Of the part that all names share, and what follows it: one character left out, put in, replaced, or swapped with the next.
    private static IEnumerable<string> Edited(string name)
    {
        for (var i = 0; i < Math.Min(name.Length, 14); i++)
        {
            yield return name.Remove(i, 1);
            yield return name.Insert(i, "x");
            yield return name.Remove(i, 1).Insert(i, "x");
            if (i + 1 < name.Length) yield return name[..i] + name[i + 1] + name[i] + name[(i + 2)..];
        }
    }

    [GeneratedRegex(@"^\| (`ConfigLock\w+`[^|]*) \|.*", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"ConfigLock\w+")]
    private static partial Regex Name();

    [GeneratedRegex(@"[$@%]\((ConfigLock\w+)")]
    private static partial Regex Reference();
}
