using System.Reflection;
using System.Text.RegularExpressions;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Redaction;
using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Tests.Architecture;

/// <summary>No message takes a value or a key of a config as text: only what a redactor made of it.</summary>
public partial class MessageTests
{
    // What a text in a message may be: names of files and properties, what a schema or a reader says, versions.
    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "allowed", "asked", "catalog", "chain", "detail", "expected", "id", "keyword", "kind", "label", "lockName", "locked", "meant",
        "name", "nearest", "other", "pattern", "property", "reason", "reference", "role", "rule", "running", "suggestion", "text", "uri",
        "version",
        "vocabulary", "wanted", "before", "after", "until", "environment", "environments", "first", "item", "path", "second",
    };

    // Of rules and schemas, whose keys are not the config's; and of a config that holds no secret any more.
    private static readonly HashSet<string> Excepted = new(StringComparer.Ordinal)
    {
        "RuleMessages.UnknownKey path", "RuleMessages.AliasCircle key", "GeneratorMessages.Mismatch path",
        "GeneratorMessages.BadName value",
        "RuleMessages.NoEffect key", "RuleMessages.RefusedValue key", "RuleMessages.Contradiction key",
    };

    // What shows all, and why that is all right, in the only files that may say so.
    private static readonly Dictionary<string, string[]> Unmasked = new(StringComparer.Ordinal)
    {
        ["Redactor.WithoutSchema"] =
            ["Controls.cs", "OverrideReader.cs", "ProfileStage.cs", "SourceSections.cs", "TomlSemantics.cs"],
        ["ShownText.OfMasked("] = ["ShownLock.cs"],
        ["ShownText.Name("] = ["AcceptStep.cs", "DiffExcerpt.cs", "DigestName.cs"],
        ["ShownLock.Written("] = ["LockUpdate.cs"],
    };

    public static TheoryData<string> Factories => [.. Messages().Select(NameOf).Distinct()];

    [Fact]
    public void There_are_messages() => Assert.True(Messages().Count() > 50);

    [Theory]
    [MemberData(nameof(Factories))]
    public void A_message_takes_no_value_of_a_config_as_text(string factory)
    {
        foreach (var parameter in Messages().Where(method => NameOf(method) == factory).SelectMany(static method => method.GetParameters()))
        {
            var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
            var isHarmless = type == typeof(string)
                ? Texts.Contains(parameter.Name!) || Excepted.Contains($"{factory} {parameter.Name}")
                : IsHarmless(type);
            Assert.True(
                isHarmless,
                $"{factory} takes {type.Name} {parameter.Name}: a key or value of a config is a ShownKey, ShownValue or ShownText");
        }
    }

    [Fact]
    public void A_string_cannot_be_put_into_a_shown_text()
    {
        var taken = typeof(ShownWords).GetMethods().Where(static method => method.Name == "AppendFormatted")
            .Select(static method => method.GetParameters()[0].ParameterType);
        Assert.DoesNotContain(taken, static type => type == typeof(string) || type == typeof(object) || type.IsGenericParameter);
    }

    [Theory]
    [InlineData(typeof(ShownKey))]
    [InlineData(typeof(ShownValue))]
    public void Only_a_redactor_makes_what_is_shown(Type type) =>
        Assert.All(
            type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Where(static made => !made.IsPrivate),
            static made => Assert.Equal(typeof(Redactor), made.GetParameters()[0].ParameterType));

    [Fact]
    public void Nothing_else_shows_all()
    {
        foreach (var file in Sources())
        {
            var text = File.ReadAllText(file);
            foreach (var (call, files) in Unmasked)
                Assert.False(text.Contains(call, StringComparison.Ordinal) && !files.Contains(Path.GetFileName(file)), $"{file}: {call}");

            // The mask has one home; the schema reader's own texts aside, values become text there alone.
            var isHome = file.Contains($"{Path.DirectorySeparatorChar}Redaction{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
            Assert.False(Mask().IsMatch(text) && !isHome, $"{file} masks values by itself");
        }
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Core"), "*.cs", SearchOption.AllDirectories)
            .Where(
                static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static IEnumerable<MethodInfo> Messages() =>
        new[] { typeof(ResolutionMessages).Assembly, typeof(SchemaMessages).Assembly }
            .SelectMany(static assembly => assembly.GetTypes())
            .Where(static type => type.Namespace is "ConfigLock.Core.Diagnostics" or "ConfigLock.Model.Diagnostics")
            .SelectMany(
                static type =>
                    type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(static method => method.ReturnType == typeof(Diagnostic));

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static bool IsHarmless(Type type) =>
        type.IsPrimitive
            || type.Namespace is "ConfigLock.Core.Redaction" or "ConfigLock.Model.Provenance" or "ConfigLock.Model.Commands"
            || type == typeof(Diagnostic)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>) && IsHarmless(type.GetGenericArguments()[0]));

    [GeneratedRegex(@"ValueText\.Masked\b")]
    private static partial Regex Mask();
}
