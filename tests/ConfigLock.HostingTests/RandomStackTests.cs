using ConfigLock.HostingTests.Infrastructure;

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
}
