using Agent;

// What this build was locked to, as plain C#: no file is read and nothing is parsed.
var config = AgentConfig.Effective;
Console.WriteLine($"model: {config.Model}");
Console.WriteLine($"unified exec: {config.Features.UnifiedExec.Enabled}");
if (config.Sandbox is { } sandbox) Console.WriteLine($"sandbox: {sandbox.Mode}");
if (config.McpServers is { } servers) Console.WriteLine($"MCP servers: {string.Join(", ", servers.Keys)}");
