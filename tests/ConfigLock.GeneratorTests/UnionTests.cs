using ConfigLock.GeneratorTests.Infrastructure;

namespace ConfigLock.GeneratorTests;

/// <summary>What the types of unions are to the code that uses them.</summary>
public sealed class UnionTests
{
    private const string Schema = """
        {
          "title": "Settings", "additionalProperties": false,
          "properties": {
            "notify": { "anyOf": [{ "type": "boolean" }, { "type": "array", "items": { "type": "string" } }] },
            "limit": { "anyOf": [{ "type": "integer" }, { "type": "boolean" }] }
          }
        }
        """;

    [Theory]
    [InlineData("On == new SettingsNotify.Flag(true)", "True")]
    [InlineData("On != new SettingsNotify.Flag(false)", "True")]
    [InlineData("On == new SettingsNotify.List(new ConfigList<string>())", "False")]
    [InlineData("On == null", "False")]
    [InlineData("None == null", "True")]
    [InlineData("None == On", "False")]
    [InlineData("On.Equals((object)new SettingsNotify.Flag(Value: true))", "True")]
    [InlineData("On.Equals(new SettingsLimit.Flag(true))", "False")]
    [InlineData("On.GetHashCode() == new SettingsNotify.Flag(true).GetHashCode()", "True")]
    [InlineData("Names == new SettingsNotify.List(new ConfigList<string>(\"a\", \"b\"))", "True")]
    [InlineData("Names == new SettingsNotify.List(new ConfigList<string>(\"a\"))", "False")]
    [InlineData("new Settings { Notify = On } == new Settings { Notify = new SettingsNotify.Flag(true) }", "True")]
    [InlineData("On is SettingsNotify.Flag(true)", "True")]
    [InlineData("Names is SettingsNotify.List(var names) ? names.Count : 0", "2")]
    [InlineData("Names is SettingsNotify.List { Value: { Count: 2 } }", "True")]
    [InlineData("On", "Flag { Value = True }")]
    [InlineData("Names", "List { Value = [a, b] }")]
    [InlineData("new Settings { Limit = new SettingsLimit.Integer(3) }", "Settings { Notify = , Limit = Integer { Value = 3 } }")]
    public void Two_are_equal_with_equal_values_and_patterns_take_them_apart(string expression, string expected)
    {
        var code = $$"""
            namespace Acme
            {
                using ConfigLock;

                internal static class Question
                {
                    private static readonly SettingsNotify On = new SettingsNotify.Flag(true);
                    private static readonly SettingsNotify Names = new SettingsNotify.List(new ConfigList<string>("a", "b"));
                    private static readonly SettingsNotify None = null;

                    public static string Ask() => ({{expression}}).ToString();
                }
            }
            """;
        var project = GeneratorRun.Project(GeneratorRun.CSharp10, References.Net100, code);
        var run = GeneratorRun.Of(project, GeneratorRun.CSharp10, null, InputText.Schema(Schema));
        Assert.Equal(expected, CompiledConfig.Of(run).Ask("Acme.Question", "Ask"));
    }
}
