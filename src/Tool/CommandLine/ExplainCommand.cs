using System.CommandLine;
using ConfigLock.Tool.Answers;
using ConfigLock.Tool.Building;
using ConfigLock.Tool.Display;
using ConfigLock.Tool.Explanations;
using ConfigLock.Tool.Messages;
using ConfigLock.Tool.Workspaces;

namespace ConfigLock.Tool.CommandLine;

/// <summary>The command <c>explain</c>.</summary>
internal static class ExplainCommand
{
    public static Command Create(Screen screen)
    {
        var build = new BuildArguments();
        var words = new Argument<string[]>("key")
        {
            Description = "Dotted TOML keys, each with all below it; all keys by default. Before them the project, a solution, or a folder "
                + "with one of them (with a / where it could be a key).",
        };
        var environment = new Option<string?>("--environment") { Description = "Only this environment." };
        var origin = new Option<string?>("--origin")
        {
            Description = "Only keys from this source: a layer's name or file, or a kind (layer, override, default, catalog, requirement).",
        };
        var command = new Command("explain", "Shows the effective config: each key, its value, where it came from, and what the lock says.")
        {
            words, environment, origin,
        };
        build.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            var given = parsed.GetValue(words) ?? [];
            var path = given is [var first, ..] && WorkspaceFinder.IsPath(first) ? first : null;
            var filter = new KeyFilter(given[(path is null ? 0 : 1)..], parsed.GetValue(origin));
            var answers = await build.AskAsync(screen, parsed, path, "ConfigLockExplain");
            var configs = ConfigsOf(answers, parsed.GetValue(environment));
            List<ExplainedConfig> shown = [.. configs.Select(filter.Of)];
            if (parsed.GetValue(build.Json)) JsonText.WriteObject(screen, writer => ExplanationJson.Write(writer, shown));
            else foreach (var config in shown) new ExplanationView(screen, filter.HasKeys).Show(config, isNamed: configs.Count > 1);
            return EndOf(screen, answers, configs, filter);
        });
        return command;
    }

    private static List<ExplainedConfig> ConfigsOf(IReadOnlyList<ProjectAnswer> answers, string? environment)
    {
        if (answers.Count == 0) throw ToolMessages.NoPackage();
        List<ExplainedConfig> all = [.. answers.SelectMany(static answer => ExplainedConfig.Of(answer, ProjectView.NameOf(answer)))];
        if (environment is null || all.Count == 0) return all;
        List<ExplainedConfig> found =
            [.. all.Select(config => config.In(environment)).Where(static config => config.Environments.Count > 0)];
        if (found.Count > 0) return found;
        throw ToolMessages.UnknownEnvironment(
            environment,
            [.. all.SelectMany(static config => config.Environments).Select(static one => one.Name).Where(static name => name.Length > 0)
                .Distinct()]);
    }

    private static int EndOf(
        Screen screen, IReadOnlyList<ProjectAnswer> answers, IReadOnlyList<ExplainedConfig> configs, KeyFilter filter)
    {
        foreach (var message in answers.SelectMany(static answer => answer.Messages).Where(static message => message.Kind != "message"))
            screen.Error(message.ToText(ShownPath.Of));
        foreach (var title in configs.SelectMany(static config => config.WithoutLock)) screen.Error(ToolMessages.LockNotRead(title));
        if (answers.Any(static answer => answer.HasErrors)) return ExitCodes.Failed;
        List<ExplainedKey> keys = [.. configs.SelectMany(static config => config.Environments).SelectMany(static one => one.Keys)];
        List<string> unknown = [.. filter.Unknown(keys)];
        foreach (var key in unknown) screen.Error(ToolMessages.NoSuchKey(key, NearestKeys.Of(key, keys.Select(static one => one.Key))));
        return unknown.Count == 0 ? ExitCodes.Passed : ExitCodes.Failed;
    }
}
