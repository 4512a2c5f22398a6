using Xunit.Sdk;

namespace ConfigLock.Tests.Docs;

/// <summary>A test that compares a page with code says what to change where.</summary>
public class DocListTests
{
    [Theory]
    [InlineData("a b c", "a c", "Change page.md, the table: add `b`.")]
    [InlineData("a", "a b", "Change page.md, the table: remove `b`, or add it to what it is compared with.")]
    [InlineData("a b", "b c", "Change page.md, the table: add `a`; remove `c`, or add it to what it is compared with.")]
    [InlineData("a b", "b a", "Change page.md, the table: bring it, each once, into the order `a`, `b`.")]
    [InlineData("a", "a a", "Change page.md, the table: bring it, each once, into the order `a`.")]
    public void It_names_the_page_and_what_to_change(string had, string told, string message) => Assert.Equal(
        message,
        Assert.ThrowsAny<XunitException>(() => DocList.Matches("page.md, the table", had.Split(' '), told.Split(' '))).Message);

    [Fact]
    public void It_passes_where_both_are_the_same_in_any_order() => DocList.MatchesInAnyOrder("page.md", ["b", "a"], ["a", "b"]);
}
