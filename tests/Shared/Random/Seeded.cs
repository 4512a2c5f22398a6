using System.Diagnostics;
using System.Globalization;

namespace ConfigLock.Tests.Shared;

/// <summary>
/// Runs a check over seeds. A test run tries a fixed row of them; with CONFIGLOCK_PROPERTY_SECONDS=600 each test tries
/// new ones for that long, and with CONFIGLOCK_PROPERTY_SEED=7 only that one again. A failure says its seed.
/// </summary>
internal static class Seeded
{
    private const string SecondsVariable = "CONFIGLOCK_PROPERTY_SECONDS";
    private const string SeedVariable = "CONFIGLOCK_PROPERTY_SEED";

    /// <summary>From how many cases on a share of them says something.</summary>
    public const int Many = 25;

    /// <summary>How many of the cases came to something, by what the check says.</summary>
    /// <param name="cases">How many seeds a test run tries, from 0 on.</param>
    /// <param name="check">The check; says whether the case came to something.</param>
    /// <param name="first">The first of these seeds.</param>
    public static (int Counted, int Tried) Count(int cases, Func<Random, bool> check, int first = 0)
    {
        var (counted, tried) = (0, 0);
        foreach (var seed in Seeds(cases, first))
        {
            tried++;
            try
            {
                if (check(new Random(seed))) counted++;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"With {Said(seed)}: {failure.Message}", failure);
            }
        }

        return (counted, tried);
    }

    /// <summary>The same for a check that holds for every case.</summary>
    public static void ForAll(int cases, Action<Random> check, int first = 0) => Count(
        cases,
        random =>
        {
            check(random);
            return true;
        },
        first);

    /// <summary>A seed as a failure says it: what to set so that only this one is tried.</summary>
    public static string Said(int seed) => $"{SeedVariable}={seed.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The seeds to try, for a test that makes its cases of them in a way of its own.</summary>
    public static IEnumerable<int> Seeds(int cases, int first = 0)
    {
        if (Environment.GetEnvironmentVariable(SeedVariable) is { Length: > 0 } seed)
            return [int.Parse(seed, CultureInfo.InvariantCulture)];
        return Environment.GetEnvironmentVariable(SecondsVariable) is { Length: > 0 } seconds
            ? NewSeeds(TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)))
            : Enumerable.Range(first, cases);
    }

    private static IEnumerable<int> NewSeeds(TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        for (var seed = Random.Shared.Next(); watch.Elapsed < time; seed = Random.Shared.Next()) yield return seed;
    }
}
