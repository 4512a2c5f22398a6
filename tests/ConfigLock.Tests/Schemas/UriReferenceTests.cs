using ConfigLock.Model.Schemas.Reading;

namespace ConfigLock.Tests.Schemas;

public sealed class UriReferenceTests
{
    // RFC 3986, sections 5.4.1 and 5.4.2.
    [Theory]
    [InlineData("g:h", "g:h")]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("g/", "http://a/b/c/g/")]
    [InlineData("/g", "http://a/g")]
    [InlineData("//g", "http://g")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData("g?y", "http://a/b/c/g?y")]
    [InlineData("#s", "http://a/b/c/d;p?q")]
    [InlineData("g;x=1", "http://a/b/c/g;x=1")]
    [InlineData("", "http://a/b/c/d;p?q")]
    [InlineData(".", "http://a/b/c/")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../g", "http://a/b/g")]
    [InlineData("../..", "http://a/")]
    [InlineData("../../g", "http://a/g")]
    [InlineData("../../../g", "http://a/g")]
    [InlineData("/./g", "http://a/g")]
    [InlineData("/../g", "http://a/g")]
    [InlineData("g.", "http://a/b/c/g.")]
    [InlineData("..g", "http://a/b/c/..g")]
    [InlineData("./g/.", "http://a/b/c/g/")]
    [InlineData("g/../h", "http://a/b/c/h")]
    [InlineData("HTTP://A/x", "http://a/x")]
    [InlineData("a b", "http://a/b/c/a%20b")]
    public void Resolves_as_the_standard_says(string reference, string expected) =>
        Assert.Equal(expected, UriReference.Resolve("http://a/b/c/d;p?q", reference).Address);

    [Theory]
    [InlineData("#/a%25b", "/a%b")]
    [InlineData("x#", "")]
    [InlineData("x", "")]
    public void The_fragment_is_decoded(string reference, string expected) =>
        Assert.Equal(expected, UriReference.Parse(reference).Fragment);

    [Fact]
    public void A_file_has_one_address()
    {
        Assert.Equal("file:///a/b%20c%23%3F%25.json", UriReference.OfFile("/a/b c#?%.json"));
        Assert.Equal("file:///C:/a.json", UriReference.OfFile("C:/a.json"));
    }
}
