using System.Globalization;
using CsCheck;

namespace ConfigLock.Tests.DotNet;

/// <summary>
/// Checks random cases: a fixed row of them in a test run, new ones for as long as CONFIGLOCK_PROPERTY_SECONDS says, or the one of
/// CsCheck_Seed.
/// </summary>
internal static class RandomRun
{
    public static void ForAll<T>(Gen<T> cases, int count, Action<T> check)
    {
        if (Environment.GetEnvironmentVariable("CsCheck_Seed") is { Length: > 0 } seed)
            cases.Sample(Check, seed: seed, iter: 1, threads: 1);
        else if (Environment.GetEnvironmentVariable("CONFIGLOCK_PROPERTY_SECONDS") is { Length: > 0 } seconds)
            cases.Sample(Check, time: int.Parse(seconds, CultureInfo.InvariantCulture), threads: 1, print: static one => $"{one}");
        else
            for (uint stream = 0; stream < count; stream++) CheckFixed(stream);

        void CheckFixed(uint stream)
        {
            var start = new PCG(stream, 1);
            var said = $"CsCheck_Seed={start}";
            var one = cases.Generate(start, null, out _);
            try
            {
                check(one);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"With {said}: {failure.Message}\n{one}", failure);
            }
        }

        void Check(T one)
        {
            try
            {
                check(one);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"{failure.Message}\n{one}", failure);
            }
        }
    }
}
