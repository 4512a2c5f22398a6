using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Rules;
using ConfigLock.Core.Schemas;

namespace ConfigLock.Core.Build;

/// <summary>The lock rules of one schema, with the messages about them.</summary>
internal sealed class RuleModel : IDisposable
{
    private readonly DiagnosticBag _messages = new();
    private readonly RulePool _pool;

    /// <summary>The rules that a schema and a rules file say.</summary>
    /// <param name="pool">Where they go when the build that uses them is over.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="text">The rules file, or <see langword="null"/> where there is none.</param>
    public RuleModel(RulePool pool, Schema schema, RulesText? text)
    {
        (_pool, Text) = (pool, text);
        File = text is null ? null : RulesFileReader.Parse(text.File, text.Text, _messages);
        Rules = _messages.HasErrors ? null : RuleSet.Of(schema, File, _messages);
    }

    /// <summary>The text of the rules file.</summary>
    public RulesText? Text { get; }

    /// <summary>The rules file; <see langword="null"/> where there is none, and after an error in it.</summary>
    public RulesFile? File { get; }

    /// <summary>The rules; <see langword="null"/> where neither schema nor file says any, and after an error.</summary>
    public RuleSet? Rules { get; }

    /// <summary>Tells a build what there is to say about the rules.</summary>
    public void AddMessages(DiagnosticBag diagnostics)
    {
        foreach (var message in _messages) diagnostics.Add(message);
    }

    /// <summary>Leaves the rules to the next build.</summary>
    public void Dispose() => _pool.Return(this);
}
