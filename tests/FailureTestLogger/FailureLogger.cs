using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;

namespace ConfigLock.FailureTestLogger;

/// <summary>
/// Tells why a test failed and nothing else. The platform's own console logger, where it is so quiet that it does not tell every
/// skipped test, names the failed ones without a reason, and so without the seed that repeats a random one.
/// </summary>
[FriendlyName(Name)]
[ExtensionUri("logger://configlock/failures")]
public sealed class FailureLogger : ITestLogger
{
    private const string Name = "failures";

    /// <inheritdoc/>
    public void Initialize(TestLoggerEvents events, string testRunDirectory) =>
        events.TestResult += static (_, result) => Tell(result.Result);

    private static void Tell(TestResult result)
    {
        if (result.Outcome != TestOutcome.Failed) return;
        Console.Out.WriteLine("  Failed " + (result.DisplayName ?? result.TestCase.DisplayName));
        Console.Out.WriteLine(result.ErrorMessage + "\n" + result.ErrorStackTrace);
        foreach (var message in result.Messages) Console.Out.WriteLine(message.Text);
    }
}
