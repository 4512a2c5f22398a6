using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.Sources;

public class OverrideTests
{
    [Theory]
    [InlineData("a=1;b=two", "{ a = 1, b = \"two\" }")]
    [InlineData(" a.b = [1; 2] ", "{ a = { b = \"[1; 2]\" } }")]
    [InlineData("a=[\"x;y\", \"z\"];b=2", "{ a = [\"x;y\", \"z\"], b = 2 }")]
    [InlineData("a={ x = 1, y = \";\" };b=2", "{ a = { x = 1, y = \";\" }, b = 2 }")]
    [InlineData("note=it's fine;b=2", "{ b = 2, note = \"it's fine\" }")]
    [InlineData("a='x;y';\"k;=\".c=true", "{ a = \"x;y\", \"k;=\" = { c = true } }")]
    [InlineData("a=\"\"\"x;\"y\"\"\"\";b=1", "{ a = \"x;\\\"y\\\"\", b = 1 }")]
    [InlineData("a=", "{ a = \"\" }")]
    [InlineData("a=b=c", "{ a = \"b=c\" }")]
    [InlineData("a=[a-z]+", "{ a = \"[a-z]+\" }")]
    [InlineData("a=1 # one", "{ a = \"1 # one\" }")]
    [InlineData("a=1;a=2", "{ a = 2 }")]
    [InlineData("a=1;a.b=2", "{ a = { b = 2 } }")]
    [InlineData("\n  a=1;\n  b=2;\n", "{ a = 1, b = 2 }")]
    [InlineData("d=2024-01-31", "{ d = 2024-01-31 }")]
    [InlineData(";;", "{ }")]
    public void The_property_is_split_and_read(string property, string expected)
    {
        var diagnostics = new DiagnosticBag();
        var sources = OverrideReader.Read([], property, "/project/App.csproj", Semantics.Toml, diagnostics);

        Assert.Empty(diagnostics);
        Assert.Equal(expected.Replace("{ }", "{}"), ValueText.Show(Semantics.Toml.Merge(sources.Select(static source => source.Table))));
    }

    [Theory]
    [InlineData("novalue", "")]
    [InlineData("=5", "")]
    [InlineData("a..b=5", "")]
    [InlineData("my server=5", "")]
    [InlineData("a=[1, 2;b=3", ", for the key a,")]
    [InlineData("a=\"open", ", for the key a,")]
    [InlineData("a]\n[b=5", "")]
    [InlineData("#=5", "")]
    public void What_cannot_be_read_is_an_error_that_names_it(string property, string key)
    {
        var diagnostics = new DiagnosticBag();
        var sources = OverrideReader.Read([], property, "/project/App.csproj", Semantics.Toml, diagnostics);

        Assert.Empty(sources);
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal("CFGLOCK207", diagnostic.Code);
        Assert.Contains($"override 1 in ConfigLockOverrides{key} cannot be read: ", diagnostic.Message);
        Assert.Equal("/project/App.csproj", diagnostic.Place.Source!.Path);
    }

    [Fact]
    public void Items_need_no_escaping_and_lose_to_the_property()
    {
        var diagnostics = new DiagnosticBag();
        var sources = OverrideReader.Read(
            [new OverrideItem("a", "x;y"), new OverrideItem("b", "1")], "b=2", "/project/App.csproj", Semantics.Toml, diagnostics);

        Assert.Equal("{ a = \"x;y\", b = 2 }", ValueText.Show(Semantics.Toml.Merge(sources.Select(static source => source.Table))));
    }
}
