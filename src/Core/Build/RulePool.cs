using ConfigLock.Core.Schemas;

namespace ConfigLock.Core.Build;

/// <summary>
/// The rules of a schema that no build uses just now. The definitions of keys are made as a build asks for them, so a build
/// has its rules to itself, and leaves what it made to the next one.
/// </summary>
/// <param name="schema">The schema.</param>
internal sealed class RulePool(Schema schema)
{
    // As many as builds run side by side; with several rules files for one schema, those used last.
    private const int MostKept = 8;

    // A config of many keys under patterns has a definition for each of them, which the next build may not ask for.
    private const int MostDefinitions = 100_000;

    private readonly List<RuleModel> _idle = [];

    /// <summary>Rules for one build, which gives them back when it disposes of them.</summary>
    /// <param name="text">The rules file, or <see langword="null"/> where there is none.</param>
    public RuleModel Borrow(RulesText? text)
    {
        lock (_idle)
        {
            var position = _idle.FindLastIndex(model => Equals(model.Text, text));
            if (position >= 0)
            {
                var found = _idle[position];
                _idle.RemoveAt(position);
                return found;
            }
        }

        return new RuleModel(this, schema, text);
    }

    /// <summary>Takes rules back.</summary>
    public void Return(RuleModel model)
    {
        if (model.Rules is { Root.DefinitionsMade: > MostDefinitions }) return;
        lock (_idle)
        {
            if (_idle.Count == MostKept) _idle.RemoveAt(0);
            _idle.Add(model);
        }
    }
}
