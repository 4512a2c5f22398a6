using ConfigLock.Core.DotNet;
using ConfigLock.Core.Explaining;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.Explaining;

/// <summary>Configs of several environments side by side.</summary>
public class EnvironmentMatrixTests
{
    public static TheoryData<string, string[], string[]> Cases => new()
    {
        { "the same", ["a = 1\n[t]\nb = [1, 2]\n", "a = 1\n[t]\nb = [1, 2]\n"], [] },
        { "another value", ["a = 1\nb = 1\n", "a = 2\nb = 1\n", "a = 1\nb = 1\n"], ["a: 1 | 2 | 1"] },
        { "another kind of number", ["a = 1\n", "a = 1.0\n"], ["a: 1 | 1.0"] },
        { "missing", ["b = 1\n[t]\nx = 1\n", "[t]\ny = 2\n", "b = 1\n"], ["b: 1 | - | 1", "t.x: 1 | - | -", "t.y: - | 2 | -"] },
        { "a table in one", ["a = 1\n", "[a]\nb = 2\n"], ["a: 1 | -", "a.b: - | 2"] },
        { "an empty table in one", ["[a]\n", "[a]\nb = 2\n", ""], ["a: {} | - | -", "a.b: - | 2 | -"] },
        { "an array as a whole", ["a = [1]\n", "a = [1, 2]\n"], ["a: [1] | [1, 2]"] },
        {
            "an array of tables by its elements", ["[[a]]\nx = 1\ny = 1\n", "[[a]]\nx = 1\ny = 2\n[[a]]\nx = 3\n"],
            ["a[0].y: 1 | 2", "a[1].x: - | 3"]
        },
        { "names that need quotes, in the order of the names", ["\"a b\" = 1\na-b = 1\n[a]\nb = 1\n", ""],
            ["a.b: 1 | -", "\"a b\": 1 | -", "a-b: 1 | -"] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Only_what_differs_is_a_row(string name, string[] configs, string[] rows)
    {
        Assert.NotEmpty(name);
        Assert.Equal(rows, Rows(Semantics.Toml, configs));
    }

    [Fact]
    public void Where_keys_have_no_case_they_are_the_same()
    {
        Assert.Equal(["Url: 1 | 2"], Rows(new DotNetSemantics(10), ["Url = 1\nlevel = 1\n", "url = 2\nLevel = 1\n"]));
        Assert.Equal(4, Rows(Semantics.Toml, ["Url = 1\nlevel = 1\n", "url = 2\nLevel = 1\n"]).Count());
    }

    private static IEnumerable<string> Rows(Semantics semantics, string[] configs) =>
        EnvironmentMatrix.Of([.. configs.Select(Toml.Table)], semantics).Where(static row => row.Differs).Select(static row =>
            $"{row.Path}: {string.Join(" | ", row.Values.Select(static value => value is null ? "-" : ValueText.Show(value)))}");
}
