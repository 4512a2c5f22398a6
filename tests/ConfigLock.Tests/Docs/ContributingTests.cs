using System.Text.RegularExpressions;

namespace ConfigLock.Tests.Docs;

/// <summary>The recipes of <c>CONTRIBUTING.md</c> name few places, which are there, and tests that hold them.</summary>
public sealed partial class ContributingTests
{
    private static readonly string Text = Repository.Read("CONTRIBUTING.md");

    private static readonly string[] Recipes = Text[Index("## Recipes")..Index("## Style")].Split("\n### ")[1..];

    [Fact]
    public void Each_recipe_names_at_most_three_places_and_the_tests_that_hold_them()
    {
        Assert.NotEmpty(Recipes);
        var tests = Repository.Files("tests", "*Tests.cs").Select(static file => Path.GetFileNameWithoutExtension(file))
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(Recipes, recipe =>
        {
            Assert.InRange(Place().Count(recipe), 1, 3);
            var named = Test().Matches(recipe).Select(static test => test.Value).ToList();
            Assert.NotEmpty(named);
            Assert.Subset(tests, named.ToHashSet(StringComparer.Ordinal));
        });
    }

    [Fact]
    public void Every_place_that_is_named_is_there()
    {
        var named = Named().Matches(Text).Select(static name => name.Groups[1].Value).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, static name => Assert.True(Path.Exists(Repository.PathOf(name)), name));
    }

    [Fact]
    public void The_README_leads_to_it() => Assert.Contains("(CONTRIBUTING.md)", Repository.Read("README.md"), StringComparison.Ordinal);

    private static int Index(string heading) => Text.IndexOf(heading, StringComparison.Ordinal);

    [GeneratedRegex(@"^\d\. `", RegexOptions.Multiline)]
    private static partial Regex Place();

    [GeneratedRegex(@"(?<=`)\w+Tests(?=`)")]
    private static partial Regex Test();

    [GeneratedRegex(@"`((?:build|docs|schema|src|tests|\.ci)/[^`* ]*|[\w.]+\.(?:md|props))`")]
    private static partial Regex Named();
}
