using ConfigLock.Core.Rules;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Schemas;

namespace ConfigLock.Core.Build;

/// <summary>The lock rules of one schema, with the messages about them; builds on several threads may share it.</summary>
internal sealed class RuleModel
{
    // A config of many keys under patterns has a definition for each of them, which the next build may not ask for.
    private const int MaximumDefinitions = 100_000;

    private readonly DiagnosticBag _messages = new();

    /// <summary>The rules that a schema and a rules file say.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="text">The rules file, or <see langword="null"/> where there is none.</param>
    /// <param name="ignoresCase">Whether keys of configs are the same without regard to case.</param>
    public RuleModel(Schema schema, RulesText? text, bool ignoresCase)
    {
        (Text, IgnoresCase) = (text, ignoresCase);
        var config = ignoresCase ? KeyDefinition.Root(schema, null, ignoresCase) : null;
        File = text is null ? null : RulesFileReader.Parse(text.File, text.Text, config, _messages);
        Rules = _messages.HasErrors ? null : RuleSet.Of(schema, File, _messages, ignoresCase);
    }

    /// <summary>The text of the rules file.</summary>
    public RulesText? Text { get; }

    /// <summary>Whether keys of configs are the same without regard to case.</summary>
    public bool IgnoresCase { get; }

    /// <summary>The rules file; <see langword="null"/> where there is none, and after an error in it.</summary>
    public RulesFile? File { get; }

    /// <summary>The rules; <see langword="null"/> after an error.</summary>
    public RuleSet? Rules { get; }

    /// <summary>Whether it has grown so large that a new one is to take its place.</summary>
    public bool IsLarge => Rules is { Root.DefinitionsMade: > MaximumDefinitions };

    /// <summary>Tells a build what there is to say about the rules.</summary>
    public void AddMessages(DiagnosticBag diagnostics)
    {
        foreach (var message in _messages) diagnostics.Add(message);
    }
}
