namespace ConfigLock.Benchmarks.Measurements;

/// <summary>Runs actions in turns, so that a machine whose speed changes changes the times of all of them.</summary>
internal static class Turns
{
    /// <summary>Gives for each action its times in the later two thirds of the rounds; by then the runtime has compiled it for good.</summary>
    /// <param name="actions">What is measured.</param>
    /// <param name="rounds">How often each has its turn.</param>
    /// <param name="measure">Runs an action and gives its milliseconds.</param>
    public static List<List<double>> Times(IReadOnlyList<Action> actions, int rounds, Func<Action, double> measure)
    {
        var times = actions.Select(static _ => new List<double>()).ToList();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < actions.Count; i++)
            {
                var time = measure(actions[i]);
                if (round >= rounds / 3) times[i].Add(time);
            }
        }

        return times;
    }

    /// <summary>The middle one of so many numbers, the later of two.</summary>
    public static double Median(this IEnumerable<double> numbers)
    {
        var ordered = numbers.Order().ToList();
        return ordered[ordered.Count / 2];
    }
}
