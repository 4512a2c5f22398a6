using Agent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { Args = args });

// What this build was locked to is the program's configuration, and a variable such as AGENT_model counts over it.
builder.Configuration.AddEffectiveConfig<AgentConfig>();
builder.Configuration.AddEnvironmentVariables("AGENT_");

// Holds what the program runs with to the lock when it starts: with AGENT_model=wren-small the start fails and says why.
builder.Services.AddConfigLock<AgentConfig>();

using var host = builder.Build();
await host.StartAsync();

// What the program runs with, bound by generated code. Where nothing is over the lock, that is AgentConfig.Effective.
var config = builder.Configuration.GetConfig<AgentConfig>();
Console.WriteLine($"model: {config.Model}");
Console.WriteLine($"unified exec: {config.Features.UnifiedExec.Enabled}");
if (config.Sandbox is { } sandbox) Console.WriteLine($"sandbox: {sandbox.Mode}");
if (config.McpServers is { } servers) Console.WriteLine($"MCP servers: {string.Join(", ", servers.Keys)}");
await host.StopAsync();
