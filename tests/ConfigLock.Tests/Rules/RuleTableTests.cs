using System.Reflection;
using ConfigLock.Model.Rules;

namespace ConfigLock.Tests.Rules;

/// <summary>The table of lock rules, in which an entry alone makes no rule.</summary>
public sealed class RuleTableTests
{
    private static readonly Dictionary<LockRule, string> Fields = typeof(LockRules)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(static field => typeof(LockRule).IsAssignableFrom(field.FieldType))
        .ToDictionary(static field => (LockRule)field.GetValue(null)!, static field => field.Name);

    public static TheoryData<string> Rules => [.. LockRules.All.Select(static rule => rule.Name)];

    [Fact]
    public void Each_rule_stands_at_its_number_and_can_be_asked_for()
    {
        Assert.Equal(Enumerable.Range(0, LockRules.All.Count), LockRules.All.Select(static rule => rule.Number));
        Assert.Equal(Fields.Keys.OrderBy(static rule => rule.Number), LockRules.All);
    }

    /// <summary>A rule that no stage asks for, and that keeps nothing out of a lock, would be taken and do nothing.</summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_has_an_effect(string name)
    {
        var rule = LockRules.All.Single(rule => rule.Name == name);
        var asked = "LockRules." + Fields[rule];
        Assert.True(
            rule.InLock == InLock.Never
                || Repository.Files("src", "*.cs").Any(file => File.ReadAllText(file).Contains(asked, StringComparison.Ordinal)),
            $"Nothing in src asks for {asked}.");
    }
}
