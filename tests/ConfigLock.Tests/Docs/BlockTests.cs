using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ConfigLock.Core.Rules;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Values;
using ConfigLock.Tasks.Names;

namespace ConfigLock.Tests.Docs;

/// <summary>Each block of a page is what it says that it is, and names nothing of ours that is not there.</summary>
public sealed partial class BlockTests
{
    private static readonly (string Page, string Language, string Text)[] Blocks =
    [
        .. new[] { "README.md", "CONTRIBUTING.md", "SECURITY.md", "samples/Shop/README.md", "benchmarks/README.md" }
            .Select(static name => new DocPage(name)).Concat(DocPage.Docs)
            .SelectMany(static page => page.Blocks().Select(block => (page.Name, block.Language, block.Text))),
    ];

    [Fact]
    public void Json_and_xml_can_be_read()
    {
        foreach (var (page, language, text) in Blocks)
        {
            var fault = Record.Exception(() =>
            {
                if (language == "json") JsonDocument.Parse(text).Dispose();
                if (language == "xml") XElement.Parse($"<Project>{text}</Project>");
            });
            Assert.True(fault is null, $"{page}: {fault?.Message}\n{text}");
        }
    }

    [Fact]
    public void Toml_can_be_read_and_its_rules_are_rules()
    {
        foreach (var (page, _, text) in Blocks.Where(static block => block.Language == "toml"))
        {
            if (Toml.Table(text)["rules"] is not ConfigTable rules) continue;
            var diagnostics = new DiagnosticBag();
            foreach (var rule in rules) RulesSchema.CheckRules((ConfigTable)rule.Value, diagnostics);
            Assert.True(diagnostics.Count == 0, $"{page}: {string.Join('\n', diagnostics)}\n{text}");
        }
    }

    [Fact]
    public void Properties_items_and_targets_are_there()
    {
        var names = KnownNames.Properties.Concat(KnownNames.Items.Select(static item => item.Type))
            .Concat(Target().Matches(Repository.Read("build/ConfigLock.targets")).Select(static target => target.Groups[1].Value));
        var written = Blocks.Where(static block => block.Language is "sh" or "xml" or "yaml")
            .SelectMany(static block => Name().Matches(block.Text)).Select(static name => name.Value).Distinct().ToList();
        Assert.NotEmpty(written);
        Assert.Empty(written.Except(names));
    }

    [GeneratedRegex("<Target Name=\"(\\w+)\"")]
    private static partial Regex Target();

    // The namespace and the packages are called ConfigLock and then a dot.
    [GeneratedRegex(@"\bConfigLock[A-Z]\w*")]
    private static partial Regex Name();
}
