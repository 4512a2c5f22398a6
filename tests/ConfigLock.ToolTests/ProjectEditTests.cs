using ConfigLock.Tool.Initialization;

namespace ConfigLock.ToolTests;

/// <summary>What <c>init</c> adds to a project file leaves each line that is there as it is.</summary>
public class ProjectEditTests
{
    [Theory]
    [InlineData("<Project>\n</Project>\n", "<Project>\n  <A />\n</Project>\n")]
    [InlineData("<Project>\r\n  <X />\r\n</Project>", "<Project>\r\n  <X />\r\n  <A />\r\n</Project>")]
    [InlineData("\ufeff<Project Sdk=\"S\" />\n", "\ufeff<Project Sdk=\"S\">\n  <A />\n</Project>\n")]
    [InlineData("<Project><X /></Project>", "<Project><X />\n  <A />\n</Project>")]
    [InlineData("<Project>\n\n  <X />\n\n</Project>\n", "<Project>\n\n  <X />\n\n  <A />\n\n</Project>\n")]
    [InlineData("<Project>\n</Project>\n<!-- </Project> -->\n", "<Project>\n  <A />\n</Project>\n<!-- </Project> -->\n")]
    [InlineData("no project", "no project")]
    public void Lines_stand_before_the_end(string text, string expected) => Assert.Equal(expected, ProjectEdit.Insert(text, ["<A />"]));

    [Theory]
    [InlineData("<ConfigLockMode>Verify</ConfigLockMode>", true)]
    [InlineData("<configlockmode Condition=\"x\">Verify</configlockmode>", true)]
    [InlineData("<ConfigLockModel />", false)]
    [InlineData("<!-- <ConfigLockMode>Verify</ConfigLockMode> -->", false)]
    [InlineData("<!-- a -->\n<ConfigLockMode />\n<!-- b\n -->", true)]
    public void A_name_is_known_where_it_stands(string text, bool known) => Assert.Equal(known, ProjectEdit.Speaks(text, "ConfigLockMode"));
}
