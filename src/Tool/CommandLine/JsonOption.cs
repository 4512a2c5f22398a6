using System.CommandLine;

namespace ConfigLock.Tool.CommandLine;

/// <summary>The option <c>--json</c>, which every command has.</summary>
internal static class JsonOption
{
    public static Option<bool> Create() => new("--json") { Description = "Write the result as JSON." };
}
