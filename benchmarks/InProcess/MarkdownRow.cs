using System.Globalization;

namespace ConfigLock.Benchmarks;

/// <summary>A row of the table of measurements.</summary>
internal static class MarkdownRow
{
    /// <summary>The row <c>| what | against | goal | ours | floor | ratio |</c>, ended with LF.</summary>
    public static string Of(string what, string against, string goal, string ours, string floor, double ratio) =>
        $"| {what} | {against} | {goal} | {ours} | {floor} | {Number(ratio)} |\n";

    /// <summary>Nanoseconds in their own unit, or in milliseconds where they are many.</summary>
    public static string Time(double nanoseconds) => nanoseconds < 1e4
        ? Number(nanoseconds) + " ns"
        : (nanoseconds / 1e6).ToString(nanoseconds < 1e8 ? "0.00" : "0", CultureInfo.InvariantCulture) + " ms";

    /// <summary>Bytes in megabytes.</summary>
    public static string Megabytes(double bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture) + " MB";

    /// <summary>A number with two digits after the point.</summary>
    public static string Number(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
