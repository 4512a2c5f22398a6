using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Lock;

/// <summary>The schema of <c>&lt;id&gt;.report.json</c>.</summary>
internal static class ReportFile
{
    /// <summary>The whole schema.</summary>
    public static Schema Schema() => Table(
        new("version", Integer().With("const", 1).Says("The version of the report's own format."), Required: true),
        new("configlock_version", Text().NotBlank().Says("The version of ConfigLock that wrote the report."), Required: true),
        new("id", Text().NotBlank().Says("The lock's file name stem."), Required: true),
        new("result", OneOfWords(
            ("passed", "The build may go on."),
            ("drifted", "The lock and the effective config differ."),
            ("failed", "Something else is wrong.")), Required: true),
        new("code", Code().Says("The code of the message that decided the result; absent where the build passed.")),
        new("message", Text().NotBlank().Says("The result in words."), Required: true),
        new("mode", OneOfWords(
            ("resolve", "No lock was loaded."),
            ("replay", "The lock stood in place of the layers."),
            ("verify", "The lock was compared with what the live sources say."),
            ("update", "The lock was to be rewritten from the live sources.")), Required: true),
        new("lock", Path().Says("The loaded lock, else the exported one.")),
        new("layers", ListOf(Ref("Layer")).Says("The layers, lowest precedence first."), Required: true),
        new("data", Ref("Drift").Says("The drift, where that is the result.")),
        new("messages", ListOf(Ref("Message")).Says("Every message, in the order in which they were found."), Required: true))
        .With("$schema", "https://json-schema.org/draft/2020-12/schema")
        .With("$id", "urn:configlock:report:1")
        .Titled("ConfigLockReport")
        .Says("What one build came to. Paths are relative to the project.")
        .With("$defs",
        [
            ("Layer", Layer()),
            ("Message", Message()),
            ("Drift", Drift()),
            ("KeyChange", KeyChange()),
            ("Value", Value()),
            ("Origin", Origin()),
        ]);

    private static Schema Layer() => Table(
        new("name", Text().Says("Its name in messages."), Required: true),
        new("path", Path().Says("Its file."), Required: true),
        new("state", OneOfWords(
            ("used", "Its values are in the result, where no higher source sets others."),
            ("overruled", "The replayed lock stands in its place."),
            ("missing", "There is no such file."),
            ("unreadable", "It could not be read.")), Required: true))
        .Says("A layer.");

    private static Schema Message() => Table(
        new("code", Code().Says("Its code."), Required: true),
        new("severity", OneWord("error", "warning", "information").Says("How grave it is."), Required: true),
        new("message", Text().Says("What it says."), Required: true),
        new("file", Path().Says("The file that it points to."), Required: true),
        new("line", Integer().AtLeast(1).Says("The line; absent where it means the file as a whole.")),
        new("column", Integer().AtLeast(0).Says("The column in code points; 0 where it means the line as a whole.")),
        new("help", Text().InFormat("uri").Says("Where its code is explained."), Required: true))
        .Says("A message of the build.");

    private static Schema Drift() => Table(
        new("diff", Text().Says("The unified diff of the canonical texts."), Required: true),
        new("keys", ListOf(Ref("KeyChange")).Says("Every drifted key, in ordinal order."), Required: true),
        new("accept", ListOf(Table(
            new("text", Text().NotBlank().Says("What it accepts, and where to run the command."), Required: true),
            new("command", Text().NotBlank().Says("The command."))).Says("One way to accept the drift."))
            .Says("The ways to accept the drift."), Required: true),
        new("candidate", Path().Says("The lock as it would pass, beside the report.")),
        new("patch", Path().Says("The patch that `git apply` takes, beside the report; absent where it would show a secret.")))
        .Says("How the lock and the effective config differ.");

    private static Schema KeyChange() => Table(
        new("key", Text().NotBlank().Says("The key, by its path."), Required: true),
        new("old", Ref("Value").Says("Its value in the lock; absent where the lock lacks it.")),
        new("new", Ref("Value").Says("Its value now; absent where it is gone.")))
        .Says("A drifted key.");

    private static Schema Value() => Table(
        new("value", Text().Says("The value, as TOML."), Required: true),
        new("origin", Ref("Origin").Says("Where it comes from."), Required: true))
        .Says("A value.");

    private static Schema Origin() => Table(
        new("kind", OneWord("layer", "override", "lock", "default", "catalog", "requirement", "definition", "unknown").Says("What kind of source says it."), Required: true),
        new("source", Text().Says("The source's name in messages."), Required: true),
        new("layer", Text().Says("What the project calls the layer, where it names it.")),
        new("line", Integer().AtLeast(1).Says("The line.")),
        new("column", Integer().AtLeast(0).Says("The column in code points.")),
        new("via", ListOf(Table(
            new("kind", OneWord("alias", "profile", "include").Says("What happened."), Required: true),
            new("name", Text().Says("The alias, the profile, or the included file."), Required: true)).Says("One step."))
            .Says("How it got to its key, the last step first."), Required: true))
        .Says("Where a value comes from.");

    private static Schema Code() => Text().Matching("^CFGLOCK[0-9]{3}$");

    private static Schema Path() => Text().NotBlank();
}
