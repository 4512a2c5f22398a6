using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Config;

/// <summary>Servers that offer tools over the Model Context Protocol.</summary>
internal static class McpServers
{
    public static FieldGroup Group { get; } = new(
        [
            new("mcp_servers", TableOf(Ref("McpServer")).KeysMatching("^[a-zA-Z0-9_-]+$")
                .Says("Servers that offer tools, by name.")),
        ],
        [
            new("McpServer", Table(
                new("command", Text().NotBlank()
                    .Says("The program to start.")),
                new("args", ListOf(Text())
                    .Says("The program's arguments.")),
                new("cwd", Text().NotBlank()
                    .Says("The folder to start the program in.")
                    .MachinePath()),
                new("env", TableOf(Text())
                    .Says("Environment variables that the program gets.")
                    .Stripped("environment")),
                new("url", Text().InFormat("uri")
                    .Says("Where a server that is running already answers.")),
                new("bearer_token", Text().NotBlank()
                    .Says("The token to send to it.")
                    .Secret()),
                new("enabled", Flag()
                    .Says("Whether the server is used.")
                    .Defaults(true)),
                new("startup_timeout_sec", Number().Above(0)
                    .Says("How many seconds the server has to start.")
                    .Defaults(10)),
                new("tool_timeout_sec", Number().Above(0)
                    .Says("How many seconds one call may take.")
                    .Defaults(60)),
                new("enabled_tools", ListOf(Text().NotBlank()).Unique()
                    .Says("Offer only these of its tools. Without it, all.")),
                new("tools", TableOf(Ref("McpTool"))
                    .Says("Settings for single tools, by their name.")))
                .With("oneOf", [Having("command"), Having("url")])
                .Needing("args", "command").Needing("cwd", "command").Needing("bearer_token", "url")
                .Says("A server: a program to start, or an address that answers.")),
            new("McpTool", Table(
                new Property("approval", OneWord("auto", "prompt", "approve")
                    .Says("Whether a person is asked before the tool is called.")
                    .Defaults("auto")))
                .Says("Settings for one tool.")),
        ]);
}
