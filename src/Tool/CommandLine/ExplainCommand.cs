using System.CommandLine;
using ConfigLock.Core.Text;
using ConfigLock.Model.Provenance;
using ConfigLock.Tool.Answers;
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
            var configs = ConfigsOf(answers, parsed.GetValue(environment), filter);
            if (parsed.GetValue(build.Json)) WriteJson(screen, configs);
            else WriteText(screen, configs, withSources: filter.HasKeys);
            return EndOf(screen, answers, configs, filter);
        });
        return command;
    }

    private static List<ExplainedConfig> ConfigsOf(IReadOnlyList<Building.ProjectAnswer> answers, string? environment, KeyFilter filter)
    {
        if (answers.Count == 0) throw ToolMessages.NoPackage();
        List<ExplainedConfig> all = [.. answers.SelectMany(static answer => ExplainedConfig.Of(answer, ProjectView.NameOf(answer)))];
        if (environment is not null && all.Count > 0)
        {
            List<string> known = [.. all.Select(static config => config.Environment).Where(static name => name.Length > 0).Distinct()];
            all.RemoveAll(config => !string.Equals(config.Environment, environment, StringComparison.OrdinalIgnoreCase));
            if (all.Count == 0) throw ToolMessages.UnknownEnvironment(environment, known);
        }

        return [.. all.Select(config => config with { Keys = [.. filter.Of(config.Keys)] })];
    }

    private static void WriteText(Screen screen, List<ExplainedConfig> configs, bool withSources)
    {
        foreach (var config in configs.Where(static config => config.Keys.Count > 0))
        {
            if (configs.Count > 1) screen.Line(new Piece("# " + config.Title, Tone.Strong));
            foreach (var key in config.Keys)
            {
                Write(screen, key);
                if (withSources) WriteSources(screen, key);
            }
        }
    }

    // Those that say something of it, the lowest precedence first.
    private static void WriteSources(Screen screen, ExplainedKey key)
    {
        for (var i = 0; i < key.Sources.Count; i++)
        {
            var source = key.Sources[i];
            screen.Line(
                new Piece($"  {OriginText.Show(source.Origin)}: {source.Value ?? "a file, which is not read"} "),
                new Piece($"({SourceReasons.Of(key.Sources, i)})", source.Wins ? Tone.Good : Tone.Quiet));
        }
    }

    private static void Write(Screen screen, ExplainedKey key)
    {
        if (key.IsLeftOut)
        {
            screen.Line(new Piece(key.Key), new Piece(" stays out of the effective config and the lock", Tone.Doubtful));
            return;
        }

        if (key.Value is null)
        {
            screen.Line(new Piece(key.Key), new Piece($" is {key.Locked} in the lock, and in no live source", Tone.Bad), Note(key));
            return;
        }

        var locked = !key.IsDifferent ? string.Empty : key.Locked is null ? "; not in the lock" : $"; in the lock {key.Locked}";
        screen.Line(
            new Piece($"{key.Key} = {key.Value}"),
            new Piece($"  # {OriginText.Show(key.Origin)}", Tone.Quiet),
            new Piece(locked, Tone.Bad),
            Note(key));
    }

    private static Piece Note(ExplainedKey key) => new(key.Drift is null ? string.Empty : $"; {key.Drift}", Tone.Doubtful);

    private static void WriteJson(Screen screen, List<ExplainedConfig> configs) => JsonText.WriteObject(screen, writer =>
        writer.WriteObjects("configs", configs, config =>
        {
            writer.WriteString("project", config.Project);
            writer.WriteString("id", config.Id);
            if (config.Environment.Length > 0) writer.WriteString("environment", config.Environment);
            writer.WriteObjects("keys", config.Keys, key =>
            {
                writer.WriteString("key", key.Key);
                if (key.Value is not null)
                {
                    writer.WriteString("value", key.Value);
                    OriginJson.Write(writer, "origin", key.Origin);
                }

                if (key.HasLock && key.Locked is null) writer.WriteNull("locked");
                else if (key.HasLock) writer.WriteString("locked", key.Locked);
                writer.WriteOptional("drift", key.Drift);
                var at = 0;
                writer.WriteObjects("sources", key.Sources, source =>
                {
                    writer.WriteOptional("value", source.Value);
                    OriginJson.Write(writer, "origin", source.Origin);
                    writer.WriteBoolean("wins", source.Wins);
                    writer.WriteString("reason", SourceReasons.Of(key.Sources, at++));
                });
            });
        }));

    private static int EndOf(
        Screen screen, IReadOnlyList<Building.ProjectAnswer> answers, List<ExplainedConfig> configs, KeyFilter filter)
    {
        foreach (var message in answers.SelectMany(static answer => answer.Messages).Where(static message => message.Kind != "message"))
            screen.Error(message.ToText(ShownPath.Of));
        if (answers.Any(static answer => answer.HasErrors)) return ExitCodes.Failed;
        if (!filter.HasKeys || configs.Exists(static config => config.Keys.Count > 0)) return ExitCodes.Passed;
        screen.Error(ToolMessages.NoSuchKey);
        return ExitCodes.Failed;
    }
}
