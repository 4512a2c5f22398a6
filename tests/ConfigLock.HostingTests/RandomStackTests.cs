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
        var (drifted, tried) = Seeded.Count(1000, In(version, RandomRunning.Check));
        Assert.True(tried < Seeded.Many || drifted > tried / 2, $"{drifted} of {tried}");
    }

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public void The_lock_as_the_only_source_is_bound_to_just_what_is_locked(int version)
    {
        var (many, tried) = Seeded.Count(1000, In(version, RandomLock.Check));
        Assert.True(tried < Seeded.Many || many > tried / 2, $"{many} of {tried}");
    }

    private static Func<Random, bool> In(int version, Func<Random, bool> check) =>
        version == 10 ? check : new OlderAbstractions(version).Check(check);
}
