using ConfigLock.Hosting.Configuration;
using ConfigLock.HostingTests.Infrastructure;
using Microsoft.Extensions.Configuration;

namespace ConfigLock.HostingTests;

/// <summary>When texts alone tell that a running configuration is as locked, so that no schema is read for it.</summary>
public sealed class UnchangedTests
{
    private static readonly (string Key, string? Value)[] Unchanged =
        [("A", "1"), ("B", "True"), ("C", "a\\b\n\tc"), ("L:0", "x"), ("O:k", "y"), ("T:A", "2"), ("T:C", "z")];

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("a", "1", true)]
    [InlineData("PATH", "/bin", true)]
    [InlineData("_", "/bin/sh", true)]
    [InlineData("DOTNET:ROOT", "/usr", true)]
    [InlineData("S", "a secret", true)]
    [InlineData("T", "a text beside keys", true)]
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
            configuration, "\n\n(T\n?A\t1\n?B\t2\n}\n{U\n=C\tx\n?D\ty\n}\n?E\t1\n-L\n"));
    }

    [Fact]
    public void Of_a_section_or_of_a_provider_that_is_not_the_librarys_nothing_is_certain()
    {
        Assert.False(IsCertain(Over([.. Unchanged.Select(static pair => ("App:" + pair.Key, pair.Value))], []).GetSection("App")));
        var builder = new ConfigurationBuilder();
        builder.Add(new Own());
        Assert.False(IsCertain(builder.Build()));
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

    private sealed class Own : ConfigurationProvider, IConfigurationSource
    {
        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public override void Load()
        {
            foreach (var (key, value) in Unchanged) Data[key] = value;
        }
    }
}
