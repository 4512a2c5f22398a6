using ConfigLock.Hosting.Configuration;
using ConfigLock.HostingTests.Infrastructure;
using Microsoft.Extensions.Configuration;

namespace ConfigLock.HostingTests;

/// <summary>When texts alone tell that a running configuration is as locked, so that no schema is read for it.</summary>
public sealed class UnchangedTests
{
    private static readonly (string Key, string? Value)[] Unchanged =
        [("A", "1"), ("B", "True"), ("C", "a\\b\n\tc"), ("L:0", "x"), ("O:k", "y"), ("T:A", "2"), ("T:C", "z"), ("X", "abc")];

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("a", "1", true)]
    [InlineData("PATH", "/bin", true)]
    [InlineData("_", "/bin/sh", true)]
    [InlineData("DOTNET:ROOT", "/usr", true)]
    [InlineData("S", "a secret", true)]
    [InlineData("T", "a text beside keys", true)]
    [InlineData("B", "true", true)]
    [InlineData("X", "another secret", true)]
    [InlineData("X", "", false)]
    [InlineData("X:k", "below a secret", false)]
    [InlineData("A", "2", false)]
    [InlineData("A", "0x1", false)]
    [InlineData("D", "1.5", false)]
    [InlineData("C:x", "below a value", false)]
    [InlineData("L:1", "y", false)]
    [InlineData("O:new", "y", false)]
    [InlineData("T:Z", "beside", false)]
    [InlineData("T_", "another spelling of T", false)]
    [InlineData("S:0", "below a secret", false)]
    public void Another_key_or_text_is_left_to_the_judgement(string? key, string? value, bool isCertain)
    {
        var above = key is null ? [] : new[] { (key, value) };
        Assert.Equal(isCertain, IsCertain(Over(Unchanged, above)));
        Assert.Equal(isCertain, IsCertain(new ConfigurationBuilder().AddConfiguration(Over(Unchanged, above)).Build()));
    }

    [Fact]
    public void A_key_that_is_missing_is_left_to_the_judgement()
    {
        foreach (var (key, _) in Unchanged)
            Assert.False(IsCertain(Over([.. Unchanged.Where(pair => pair.Key != key)], [])), key);
    }

    // T is supplied whole, and each key of it by itself.
    [Theory]
    [InlineData("U:C=x", true)]
    [InlineData("U:C=x T:A=1", true)]
    [InlineData("U:C=x T:A=3", false)]
    [InlineData("U:C=x T:A=1 T:B=2 U:D=y E=1", true)]
    [InlineData("U:C=x E=2", false)]
    [InlineData("U:C=x L=", true)]
    [InlineData("U:C=x L:0=a", false)]
    [InlineData("U:D=y", false)]
    [InlineData("", false)]
    public void What_the_types_supply_may_be_missing(string pairs, bool isCertain)
    {
        var configuration = Over(
            [.. pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static pair => (pair.Split('=')[0], pair.Split('=')[1]))],
            []);
        Assert.Equal(isCertain, UnchangedConfiguration.IsCertain(
            configuration, "2\n\n(tT\n?iA\t1\n?iB\t2\n}\n{tU\n=sC\tx\n?sD\ty\n}\n?iE\t1\n-aL\n"));
    }

    [Fact]
    public void Of_a_section_nothing_is_certain() =>
        Assert.False(IsCertain(Over([.. Unchanged.Select(static pair => ("App:" + pair.Key, pair.Value))], []).GetSection("App")));

    // It names each section once, so that nobody can count its keys by their names.
    [Theory]
    [InlineData(null, true)]
    [InlineData("PATH", true)]
    [InlineData("T:Z", false)]
    [InlineData("C:x", false)]
    [InlineData("L:1", false)]
    public void A_provider_that_is_none_of_the_librarys_is_asked_for_each_of_its_sections(string? key, bool isCertain)
    {
        var builder = new ConfigurationBuilder();
        builder.Add(new OwnProvider(key is null ? [.. Unchanged] : [.. Unchanged, (key, "beside")]));
        Assert.Equal(isCertain, IsCertain(builder.Build()));
    }

    private static bool IsCertain(IConfiguration configuration)
    {
        AnyConfig.Lock(TomlValue.Parse(
            "A = 1\nB = true\nC = \"a\\\\b\\n\\tc\"\nL = [\"x\"]\n[T]\nA = 2\nC = \"z\"\n[O]\nk = \"y\"\n"));
        return UnchangedConfiguration.IsCertain(configuration, AnyConfig.LockedTexts(0));
    }

    private static IConfigurationRoot Over((string Key, string? Value)[] below, (string Key, string? Value)[] above) =>
        new ConfigurationBuilder().AddInMemoryCollection(Pairs(below)).AddInMemoryCollection(Pairs(above)).Build();

    private static IEnumerable<KeyValuePair<string, string?>> Pairs((string Key, string? Value)[] pairs) =>
        pairs.Select(static pair => new KeyValuePair<string, string?>(pair.Key, pair.Value));
}
