using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Config;

/// <summary>What the tool says about its own work.</summary>
internal static class Observability
{
    public static FieldGroup Group { get; } = new(
        [
            new("log_dir", Text().NotBlank()
                .Says("The folder for log files.")
                .MachinePath()),
            new("telemetry", Ref("Telemetry")
                .Says("What is measured, and where it goes.")),
        ],
        [
            new("Telemetry", Table(
                new("exporter", Ref("TelemetryExporter")
                    .Says("Where the measurements go.")
                    .Defaults("none")),
                new("sample_ratio", Number().AtLeast(0).AtMost(1)
                    .Says("Which part of all turns is measured.")
                    .Defaults(1)),
                new("log_prompts", Flag()
                    .Says("Whether prompts are part of it.")
                    .Defaults(false)),
                new("attributes", TableOf(AnyOf(Text(), Number(), Flag()))
                    .Says("What to add to every measurement.")))
                .Says("What is measured, and where it goes.")),
            new("TelemetryExporter", OneOf(
                OneWord("none", "console").Says("Nowhere, or to the console."),
                Table(new Property("otlp", Ref("OtlpExporter").Says("The collector."), Required: true)).Says("To a collector."))
                .Says("A place for measurements.")),
            new("OtlpExporter", Table(
                new("endpoint", Text().InFormat("uri")
                    .Says("Where the collector answers."), Required: true),
                new("protocol", OneWord("grpc", "http")
                    .Says("What it speaks.")
                    .Defaults("grpc")),
                new("authorization", Text().NotBlank()
                    .Says("The value of the header that opens the door.")
                    .Secret()))
                .Says("A collector that speaks OTLP.")),
        ])
    {
        InProfiles = false,
    };
}
