using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ConfigLock.Core.Build;
using ConfigLock.Core.Reporting.Page;

namespace ConfigLock.Tests.Reporting.Page;

/// <summary>What the page says of a config, whatever shows it.</summary>
public sealed partial class MarkupTests : IDisposable
{
    private readonly ReportedProject _project = new();

    [Fact]
    public void Each_value_names_its_origin_and_what_it_overruled_the_nearest_first()
    {
        _project.Files.Write("team.toml", "temperature = 3\ntoken = \"s3cret2\"\n");
        TemporaryProject.Passes(_project.Files.Request() with
        {
            Layers = [_project.Files.Layer("config.toml"), _project.Files.Layer("team.toml")],
            Overrides = "temperature=4",
            ReportDirectory = _project.Files.Named("reports"),
        });

        Assert.Equal(
            "temperature 4.0 override in ConfigLockOverrides over 3 layer team.toml(1,15) and 1 more "
                + "over 1 default, config.schema.json(6,51)",
            Row("temperature"));
        Assert.Equal("model \"gpt-5\" layer config.toml(1,9)", Row("model"));
        Assert.DoesNotContain("s3cret", _project.Report("report.html"));
        Assert.DoesNotContain("key-token", _project.Report("report.html"));
    }

    [Fact]
    public void A_replayed_lock_overrules_the_layers_that_it_stands_in_place_of()
    {
        _project.Files.Write(TemporaryProject.LayerFile, "model = \"gpt-6\"\n");
        ConfigLockBuild.Run(_project.Request);
        Assert.Equal(
            "model \"gpt-5\" lock locks/App.config.lock.toml(5,9) over \"gpt-6\" layer config.toml(1,9)", Row("model"));
    }

    [Fact]
    public void Sources_stand_in_the_order_of_precedence_also_those_of_one_environment()
    {
        using var environments = new ReportedEnvironments();
        environments.Files.Write("top.toml", "level = \"error\"\n");
        var request = environments.Request();
        TemporaryProject.Passes(request with { Layers = [.. request.Layers, environments.Files.Layer("top.toml")] });

        var page = environments.Report("report.html");
        var sources = Regex.Match(page, "<section class=\"card sources\".*?</section>", RegexOptions.Singleline).Value;
        Assert.Equal(
            [
                "config.toml layer 3 2 1", "config.Development.toml layer missing – –", "config.Staging.toml layer – 2 –",
                "config.Production.toml layer – – 3", "top.toml layer 1 1 1"
            ],
            Regex.Matches(sources, "<tr>.*?</tr>").Select(static row => Shown(row.Value)).Skip(1));
    }

    [Fact]
    public void Of_texts_the_diff_is_whole_and_of_locks_it_shows_what_differs()
    {
        var many = string.Concat(Enumerable.Range(0, 300).Select(static i => FormattableString.Invariant($"k{i:000} = {i}\n")));
        var words = string.Join(' ', Enumerable.Range(0, 200).Select(static i => FormattableString.Invariant($"w{i}")));
        var layer = $"prompt = \"{words} end\"\n[limits]\n{many}";
        using var project = new ReportedProject(layer);
        project.Files.Write(TemporaryProject.LayerFile, layer.Replace(" w99 ", " other "));
        TemporaryProject.Fails(project.VerifyRequest, "CFGLOCK303");

        var page = project.Report("report.html");
        var before = words[..words.IndexOf("w99 ", StringComparison.Ordinal)];
        Assert.Single(Regex.Matches(page, $"<td>{before}<mark>w99</mark>"));
        Assert.Contains("<td>prompt = &quot;w0 w1 ", page);
        Assert.Contains("<mark>w99</mark> w100 ", page);
        Assert.Contains("<p class=\"same\">303 lines that are the same</p>", page);
    }

    [Fact]
    public void The_policy_lets_the_browser_run_the_script_of_the_page_and_no_other()
    {
        TemporaryProject.Passes(_project.Request);
        var page = _project.Report("report.html");
        foreach (var asset in (string[])["style", "script"])
        {
            var text = Regex.Match(page, $"<{asset}>(.*?)</{asset}>", RegexOptions.Singleline).Groups[1].Value;
            var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            Assert.Contains($"{asset}-src 'sha256-{hash}';", page);
        }
    }

    [Theory]
    [InlineData("a b", "key-a%20b")]
    [InlineData("a%20b", "key-a%2520b")]
    [InlineData("servers[0].\"é\"", "key-servers[0].%22%C3%A9%22")]
    public void An_anchor_is_the_same_as_a_name_and_in_a_link(string path, string anchor)
    {
        Assert.Equal(anchor, Anchor.Key(path));
        Assert.NotEqual(Anchor.Drift("a", "b/c"), Anchor.Drift("a/b", "c"));
    }

    public void Dispose() => _project.Dispose();

    private string Row(string key)
    {
        var row = Regex.Match(_project.Report("report.html"), $"<li id=\"key-{key}\".*?</li>\n", RegexOptions.Singleline).Value;
        return Shown(row);
    }

    private static string Shown(string markup) => Blanks().Replace(WebUtility.HtmlDecode(Tag().Replace(markup, " ")), " ").Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
