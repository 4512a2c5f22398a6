using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ConfigLock.Tests.Architecture;

/// <summary>
/// What the task gets is what an unchanged build is recognised by: whatever is left out of that is no longer seen to change.
/// </summary>
public partial class FingerprintTests
{
    private static readonly XDocument Targets = XDocument.Load(Repository.PathOf("build/ConfigLock.targets"));

    // Of the task's parameters, with the reason.
    private static readonly Dictionary<string, string> LeftOut = new(StringComparer.Ordinal)
    {
        ["Explain"] = "never skipped",
        ["Framework"] = "shapes only an explanation",
        ["StartDirectory"] = "shapes only messages that a remembered build did not give",
        ["LayerLeftOut"] = "made of the default layer and the layers",
        ["IntermediateDirectory"] = "holds the memory of the last build",
        ["StateFile"] = "is the memory of the last build",
        ["Declared"] = "is the fingerprint",
        ["Today"] = "is remembered beside it, where the result depends on the day",
        ["DesignTime"] = "remembers nothing, and what a build found holds for it too",
    };

    private static string Declared => Targets.Descendants("_ConfigLockDeclared").Single().Value;

    [Fact]
    public void Every_parameter_of_the_task_is_in_the_fingerprint()
    {
        var missing = Task().Attributes()
            .Where(static parameter => !References(parameter.Value).All(Fingerprint().Contains))
            .Select(static parameter => parameter.Name.LocalName);
        Assert.Equal(LeftOut.Keys.Order(StringComparer.Ordinal), missing.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_parameter_of_the_task_is_given()
    {
        var source = Repository.Read("src/Tasks/ResolveConfig.cs");
        var properties = Property().Matches(source).Select(static match => match.Groups[1].Value);
        Assert.Equal(
            properties.Order(StringComparer.Ordinal),
            Task().Attributes().Select(static attribute => attribute.Name.LocalName).Order(StringComparer.Ordinal));
    }

    // Beyond its declaration, and its name on the left of what it is handed on as.
    [Fact]
    public void Every_parameter_of_the_task_is_used()
    {
        var source = Repository.Read("src/Tasks/ResolveConfig.cs");
        var used = source[source.IndexOf("public override bool Execute", StringComparison.Ordinal)..];
        Assert.All(
            Property().Matches(source).Select(static match => match.Groups[1].Value),
            name => Assert.Matches($@"\b{name}\b(?! = )", used));
    }

    // As capital letters only the environment's names are written.
    [Fact]
    public void All_that_the_targets_take_from_the_environment_is_in_the_fingerprint()
    {
        var references = Targets.Descendants().Attributes().Select(static attribute => attribute.Value)
            .Concat(Targets.Descendants().Where(static element => !element.HasElements).Select(static element => element.Value));
        var environment = references.SelectMany(References).Where(static name => EnvironmentName().IsMatch(name)).Distinct().ToList();
        Assert.Equal(
            [
                "$CI", "$GITHUB_ACTIONS", "$GITHUB_STEP_SUMMARY", "$HOME", "$MSBUILDBINARYLOGGERENABLED", "$OS", "$TF_BUILD", "$TMP",
                "$TMPDIR", "$USERPROFILE"
            ],
            environment.Order(StringComparer.Ordinal));

        var reaching = environment.Where(static name => name != "$OS" && !Fingerprint().Contains(name)
            && !Targets.Descendants().Any(element => Says(element, name) && Fingerprint().Contains("$" + element.Name.LocalName)));
        Assert.Empty(reaching);
    }

    /// <summary>What MSBuild is not given, so that it logs none of it.</summary>
    [Fact]
    public void The_key_of_digests_is_in_the_fingerprint_and_nothing_that_MSBuild_is_given()
    {
        Assert.DoesNotContain("CONFIGLOCK_DIGEST_KEY", Repository.Read("build/ConfigLock.targets"), StringComparison.Ordinal);
        foreach (var task in (string[])["src/Tasks/ResolveConfig.cs", "src/Tasks/CheckUnchanged.cs"])
            Assert.Contains("Declared + DigestKeyVariable.Fingerprint(), Today)", Repository.Read(task), StringComparison.Ordinal);
    }

    [Fact]
    public void Engine_and_task_ask_the_environment_for_nothing_that_they_are_not_given()
    {
        var asking = Repository.Files("src/Core", "*.cs").Concat(Repository.Files("src/Tasks", "*.cs"))
            .SelectMany(
                static file => Asking().Matches(File.ReadAllText(file)).Select(match => Path.GetFileName(file) + " " + match.Value));
        Assert.Equal(
            [
                "DigestKeyVariable.cs Environment.GetEnvironmentVariable",
                "MachinePlaces.cs Environment.GetFolderPath",
                "MachinePlaces.cs Path.GetTempPath",
            ],
            asking.Order(StringComparer.Ordinal));
    }

    private static XElement Task() => Targets.Descendants("ResolveConfig").Single();

    private static bool Says(XElement element, string name) =>
        References(element.Value + element.Attribute("Condition")?.Value).Contains(name);

    // What stands in it, and what its hashes are made of.
    private static HashSet<string> Fingerprint()
    {
        var found = References(Declared).ToHashSet(StringComparer.Ordinal);
        foreach (var hash in Targets.Descendants("Hash"))
            if (found.Contains("$" + hash.Element("Output")!.Attribute("PropertyName")!.Value))
                found.UnionWith(References(hash.Attribute("ItemsToHash")!.Value));
        return found;
    }

    // The properties as "$Name" and the items as "@Name" that a text refers to.
    private static IEnumerable<string> References(string text) =>
        Reference().Matches(text).Select(static match => match.Groups[1].Value + match.Groups[2].Value).Except(["$MSBuildProjectFullPath"]);

    [GeneratedRegex(@"([$@])\((\w+)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\$[A-Z_]+$")]
    private static partial Regex EnvironmentName();

    [GeneratedRegex(@"^    public [\w\[\]?]+ (\w+) \{ get; set; \}", RegexOptions.Multiline)]
    private static partial Regex Property();

    // The environment of a build has names of its own.
    [GeneratedRegex(
        @"(?<![.\w])(Environment\.(?!SpecialFolder|(?:InFileNames|Name|IsNamed|IsDefault|IsOneOfSeveral)\b)\w+"
        + @"|Path\.GetTempPath|Path\.GetTempFileName)")]
    private static partial Regex Asking();
}
