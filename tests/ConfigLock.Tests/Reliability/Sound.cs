using System.Text.RegularExpressions;
using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Reliability;

/// <summary>What holds for the result of every build.</summary>
internal static class Sound
{
    /// <summary>A lock or an error, and every message with a code of ours and a place that there is.</summary>
    public static void Check(BuildResult result)
    {
        Assert.Equal(result.Diagnostics.HasErrors, result.LockFile is null);
        foreach (var diagnostic in result.Diagnostics)
        {
            var text = diagnostic.ToString();
            Assert.Matches("^CFGLOCK[1-3][0-9]{2}$", diagnostic.Code);
            Assert.NotEqual("CFGLOCK299", diagnostic.Code);
            Assert.False(string.IsNullOrWhiteSpace(diagnostic.Message), text);
            var place = diagnostic.Place;
            Assert.True(place.Source?.Path is not null, text);
            Assert.True(place.Line >= 0 && place.Column >= 0, text);
            if (place.Line > 0 && File.Exists(place.Source!.Path)) Assert.True(place.Line <= LinesOf(place.Source.Path), text);
        }
    }

    // A fault at the very end can stand on the line after the last. In JSON a carriage return alone ends a line too.
    private static int LinesOf(string path) => Regex.Count(File.ReadAllText(path), "\r\n?|\n") + 2;
}
