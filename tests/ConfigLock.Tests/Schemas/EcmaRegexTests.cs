using ConfigLock.Model.Schemas.Patterns;

namespace ConfigLock.Tests.Schemas;

public sealed class EcmaRegexTests
{
    [Theory]
    [InlineData("^a$", "a", true)]
    [InlineData("^a$", "a\n", false)]
    [InlineData("^\\d$", "\u0663", false)]
    [InlineData("^\\w$", "\u00e9", false)]
    [InlineData("^\\W$", "\u00e9", true)]
    [InlineData("^\\s$", "\u00a0", true)]
    [InlineData("^\\S$", "\ufeff", false)]
    [InlineData("^[\\d_]+$", "1_2", true)]
    [InlineData("^[^\\d]$", "a", true)]
    [InlineData("^[\\D]$", "1", false)]
    [InlineData("\\bfoo\\b", "a foo b", true)]
    [InlineData("^.$", "\U0001F432", true)]
    [InlineData("^.{2}$", "\U0001F432", false)]
    [InlineData("^.*$", "\U0001F432a", true)]
    [InlineData("^\U0001F432{2}$", "\U0001F432\U0001F432", true)]
    [InlineData("^[\U0001F430-\U0001F440]$", "\U0001F432", true)]
    [InlineData("^[^\U0001F430-\U0001F440]$", "\U0001F432", false)]
    [InlineData("^[^a]$", "\U0001F432", true)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData("^[]$", "", false)]
    [InlineData("^\\u{1F432}$", "\U0001F432", true)]
    [InlineData("^\\ud83d\\udc32$", "\U0001F432", true)]
    [InlineData("^\\cA\\x42\\u0043\\0$", "\u0001BC\0", true)]
    [InlineData("^\\p{Letter}+$", "a\u00e9", true)]
    [InlineData("^\\P{Lu}$", "a", true)]
    [InlineData("^\\p{General_Category=Lu}$", "A", true)]
    [InlineData("^[\\p{L}\\d-]+$", "a-1", true)]
    [InlineData("^[a-z-[b]]$", "b]", true)]
    [InlineData("^(?<x>a)\\k<x>$", "aa", true)]
    [InlineData("^(?P<x>a)\\1$", "aa", true)]
    [InlineData("^(?i)A$", "a", true)]
    [InlineData("^a\\-b\\/c\\_$", "a-b/c_", true)]
    [InlineData("^[\\b]$", "\b", true)]
    [InlineData("^(a|b)*?c(?=d)(?!e)", "abcd", true)]
    public void Matches_as_ECMA_262_says(string pattern, string text, bool expected)
    {
        var regex = EcmaRegex.TryCompile(pattern, SchemaPattern.Timeout, out var fault);
        Assert.Equal(string.Empty, fault);
        Assert.Equal(expected, regex!.IsMatch(text));
    }

    [Theory]
    [InlineData("[a", "a \"]\" is missing")]
    [InlineData("[b-a]", "a range runs backwards")]
    [InlineData("a\\", "it ends in a backslash")]
    [InlineData("[\\", "it ends in a backslash")]
    [InlineData("\\xg", "an escape lacks its 2 hexadecimal digits")]
    [InlineData("\\u12", "an escape lacks its 4 hexadecimal digits")]
    [InlineData("\\u{110000}", "\\u{…} names no character")]
    [InlineData("\\u{41", "a \"}\" is missing")]
    [InlineData("\\ud83d\\u0041", "half of a surrogate pair is alone")]
    [InlineData("\\c1", "\\c lacks its letter")]
    [InlineData("\\p", "\\p lacks its {property}")]
    [InlineData("\\p{Nope}", "\\p{Nope} is not a known property")]
    [InlineData("\\a", "\\a is not an escape of ECMA-262")]
    [InlineData("(?#x)", "a group is of an unknown kind")]
    [InlineData("(?", "a group is of an unknown kind")]
    [InlineData("a)", "it is malformed")]
    [InlineData("*", "it is malformed")]
    [InlineData("\\2", "it is malformed")]
    [InlineData("\\k", "it is malformed")]
    public void Says_what_is_wrong(string pattern, string expected)
    {
        Assert.Null(EcmaRegex.TryCompile(pattern, SchemaPattern.Timeout, out var fault));
        Assert.Equal(expected, fault);
    }

    [Fact]
    public void Refuses_groups_that_nest_too_deep()
    {
        Assert.Null(EcmaRegex.TryCompile(new string('(', 10_000) + new string(')', 10_000), SchemaPattern.Timeout, out var fault));
        Assert.Equal("its groups nest too deep", fault);
    }
}
