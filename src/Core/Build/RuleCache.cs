using ConfigLock.Core.Text;
using ConfigLock.Model.Schemas;

namespace ConfigLock.Core.Build;

/// <summary>The rules of one schema, for the builds of this process: with each rules file that came with it.</summary>
/// <param name="schema">The schema.</param>
internal sealed class RuleCache(Schema schema)
{
    private const int MaximumRulesFiles = 8;

    private readonly RecentlyUsed<RuleModel> _models = new(MaximumRulesFiles);

    /// <summary>The rules with the text of a rules file.</summary>
    /// <param name="text">The rules file, or <see langword="null"/> where there is none.</param>
    /// <param name="ignoresCase">Whether keys of configs are the same without regard to case.</param>
    public RuleModel Get(RulesText? text, bool ignoresCase = false) => _models.FindOrAdd(
        model => Equals(model.Text, text) && model.IgnoresCase == ignoresCase,
        () => new RuleModel(schema, text, ignoresCase),
        static model => model.IsLarge);
}
