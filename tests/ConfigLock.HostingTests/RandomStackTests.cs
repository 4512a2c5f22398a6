using ConfigLock.Hosting.Starting;
using ConfigLock.HostingTests.Infrastructure;
using Microsoft.Extensions.Configuration;

namespace ConfigLock.HostingTests;

/// <summary>The check is held to the library's own answers.</summary>
public sealed class RandomStackTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public void It_names_just_the_keys_whose_value_differs_and_the_provider_that_answers(int version)
    {
        var check = version == 10 ? RandomRunning.Check : new OlderAbstractions(version).Check();
        var (drifted, tried) = Seeded.Count(1000, check);
        Assert.True(tried < Seeded.Many || drifted > tried / 2, $"{drifted} of {tried}");
    }

    [Fact]
    public void No_secret_is_in_what_it_says()
    {
        AnyConfig.Lock(TomlValue.Parse("C = \"x\"\n"));
        for (var i = 0; i < 10_000; i++)
        {
            var secret = FormattableString.Invariant($"hunter{i}");
            var pairs = new Dictionary<string, string?>
            {
                ["S"] = secret,
                ["X"] = secret,
                ["X:" + secret] = secret,
                ["S:0"] = secret,
                ["T:Z"] = secret,
                ["C"] = "y",
            };
            using var monitor = new ConfigMonitor<AnyConfig>(new ConfigurationBuilder().AddInMemoryCollection(pairs).Build());
            Assert.True(monitor.Verdict.IsDrift);
            Assert.DoesNotContain("hunter", monitor.Verdict.Whole, StringComparison.Ordinal);
        }
    }
}
