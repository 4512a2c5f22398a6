using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ConfigLock.Tool.Display;
using ConfigLock.Tool.Merging;
using ConfigLock.Tool.Messages;

namespace ConfigLock.Tool.CommandLine;

/// <summary>The command <c>merge</c>.</summary>
internal static class MergeCommand
{
    private const int DefaultMarkLength = 7;

    public static Command Create(Screen screen)
    {
        var before = File("base", "The lock that both sides started from; an empty file where there was none.");
        var ours = File("ours", "The lock of this side, which gets the result.");
        var theirs = File("theirs", "The lock of the other side.");
        var markLength = new Argument<int>("mark-length")
        {
            Description = "The length of conflict marks.",
            DefaultValueFactory = static _ => DefaultMarkLength,
        };
        var name = new Argument<string?>("path") { Description = "The path to name in messages.", Arity = ArgumentArity.ZeroOrOne };
        var install = new Option<bool>("--install") { Description = "Tell git to merge locks so: once in each clone." };
        var json = JsonOption.Create();
        markLength.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var length) && length < 1)
                result.AddError("The length of conflict marks is at least 1.");
        });
        var command = new Command("merge", "Merges three versions of a lock by key into the second, as a merge driver of git.")
        {
            before, ours, theirs, markLength, name, install, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(install) == (result.GetValue(theirs) is null)) return;
            result.AddError(ToolMessages.MergeNeedsThreeFiles);
        });
        command.SetAction(async (parsed, _) =>
        {
            if (parsed.GetValue(install)) return await InstallAsync(screen, parsed.GetValue(json));
            var files = new MergedFiles(
                parsed.GetValue(before)!,
                parsed.GetValue(ours)!,
                parsed.GetValue(theirs)!,
                parsed.GetValue(markLength),
                parsed.GetValue(name) ?? parsed.GetValue(ours)!);
            return await MergeAsync(screen, files, parsed.GetValue(json));
        });
        return command;

        static Argument<string?> File(string name, string description) =>
            new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };
    }

    private static async Task<int> MergeAsync(Screen screen, MergedFiles files, bool isJson)
    {
        var outcome = await MergeDriver.RunAsync(files);
        if (outcome.Message is { } message) screen.Error(message);
        if (isJson)
            JsonText.WriteObject(screen, writer =>
            {
                writer.WriteBoolean("merged", outcome.IsClean);
                writer.WriteStartArray("conflicts");
                foreach (var key in outcome.Conflicts) writer.WriteStringValue(key);
                writer.WriteEndArray();
            });
        return outcome.IsClean ? ExitCodes.Passed : ExitCodes.Failed;
    }

    private static async Task<int> InstallAsync(Screen screen, bool isJson)
    {
        var written = await MergeInstallation.RunAsync();
        if (isJson)
            JsonText.WriteObject(screen, writer =>
            {
                Write(writer, "written", isNew: true);
                Write(writer, "unchanged", isNew: false);
            });
        else
            foreach (var (what, isNew) in written) screen.Line(isNew ? $"wrote {what}" : $"is there already: {what}");
        if (!isJson && written.Any(static one => one.IsNew)) screen.Next(NextSteps.CommitAttributes);
        return ExitCodes.Passed;

        void Write(Utf8JsonWriter writer, string name, bool isNew)
        {
            writer.WriteStartArray(name);
            foreach (var one in written.Where(one => one.IsNew == isNew)) writer.WriteStringValue(one.What);
            writer.WriteEndArray();
        }
    }
}
