using System.Text;
using System.Text.RegularExpressions;
using ConfigLock.Core.Diagnostics;

namespace ConfigLock.Tests.Docs;

public partial class DiagnosticsDocTests
{
    [Fact]
    public void The_table_of_codes_is_the_declared_one()
    {
        var text = new StringBuilder("""
            # Diagnostics

            Each message that a build can give, and what to do about it. A message has the form `file(line,col): error CFGLOCKnnn: …`.
            The codes 1xx are about the schema and rules, 2xx about what the config is made of, 3xx about the lock, 4xx about the generated
            types. Warnings can be silenced with `NoWarn` and made errors with `WarningsAsErrors`, as any other.

            A command in a message runs as it is printed: it repeats the `ConfigLock…` properties that the build was given on its command
            line, quoted for a POSIX shell, and names the project where there are several. A secret in it is `***`, and the message says so.

            At a terminal a drift (`CFGLOCK303`) is one error, which names at most five keys and how to accept them, then shows the diff
            and where each new value comes from. In a CI build it is one error of one line for each key, at its own line of the lock, since
            a build server makes an annotation of each line of an error.


            """);
        foreach (var descriptor in DiagnosticCodes.All)
            text.Append(
                $"## {descriptor.Code}\n\n**{descriptor.Title}** ({descriptor.Severity.ToString().ToLowerInvariant()}).\n"
                    + $"{descriptor.Remedy}\n\n");
        Approved.Matches("docs/diagnostics.md", text.ToString().TrimEnd('\n') + "\n");
    }

    [Fact]
    public void Every_code_is_declared_once_and_used_codes_are_declared()
    {
        var codes = DiagnosticCodes.All.Select(static descriptor => descriptor.Code).ToList();
        Assert.Equal(codes.Distinct(), codes);

        var used = Repository.Files("src", "*.cs")
            .SelectMany(static file => Code().Matches(File.ReadAllText(file)).Select(static match => match.Value));
        Assert.Empty(used.Except(codes));
    }

    [GeneratedRegex("CFGLOCK[0-9]{3}")]
    private static partial Regex Code();
}
