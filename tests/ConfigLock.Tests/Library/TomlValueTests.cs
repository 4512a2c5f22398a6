
namespace ConfigLock.Tests.Library;

public class TomlValueTests
{
    [Theory]
    [InlineData("a = 1\nb = 2", "b = 2\na = 1", true)]
    [InlineData("a = { b = [1, {}] }", "[a]\n\nb = [ 1, { } ]", true)]
    [InlineData("a = [{ b = 1 }]", "[[a]]\nb = 1", true)]
    [InlineData("a = nan", "a = -nan", true)]
    [InlineData("a = 0.0", "a = -0.0", true)]
    [InlineData("a = 'x'", "a = \"\\x78\"", true)]
    [InlineData("a = 2024-01-01T00:00:00Z", "a = 2024-01-01 00:00+00:00", true)]
    [InlineData("a = 1", "a = 1.0", false)]
    [InlineData("a = 1", "a = true", false)]
    [InlineData("a = '2024-01-01'", "a = 2024-01-01", false)]
    [InlineData("a = [1, 2]", "a = [2, 1]", false)]
    [InlineData("a = [1]", "a = [1, 2]", false)]
    [InlineData("a = 1", "b = 1", false)]
    [InlineData("a = 1", "a = 1\nb = 1", false)]
    [InlineData("a = []", "a = {}", false)]
    public void Equality_is_of_values(string left, string right, bool expected)
    {
        var (first, second) = (TomlValue.Parse(left), TomlValue.Parse(right));
        Assert.Equal(expected, first == second);
        Assert.Equal(expected, second.Equals((object)first));
        if (expected) Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Fact]
    public void A_value_of_another_kind_is_an_error_at_its_place()
    {
        Assert.True(TomlValue.Parse("\nv = 'hunter2'").TryGet("v", out var value));
        foreach (var access in new Func<object>[]
        {
            () => value.AsInteger(), () => value.AsFloat(), () => value.AsBoolean(), () => value.AsDate(), () => value.Items,
            () => value.Entries, () => value.TryGet("x", out _),
        })
        {
            var fault = Assert.Throws<ConfigFormatException>(access);
            Assert.Equal((2, 5), (fault.Line, fault.Column));
            Assert.EndsWith("is expected, not a string", fault.Message);
            Assert.DoesNotContain("hunter", fault.Message);
        }

        Assert.Equal(
            "a string is expected, not an integer",
            Assert.Throws<ConfigFormatException>(() => TomlValue.FromInteger(1).AsString()).Message);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    public void Keys_are_found_in_small_and_large_tables_and_stand_once(int count)
    {
        var entries = Enumerable.Range(0, count).Select(static i => new TomlEntry("k" + i, TomlValue.FromInteger(i))).ToList();
        var table = TomlValue.FromEntries(entries);

        Assert.Equal(entries, table.Entries);
        Assert.All(entries, entry => Assert.True(table.TryGet(entry.Key, out var value) && value == entry.Value));
        Assert.False(table.TryGet("K0", out _));
        Assert.Throws<ArgumentException>(() => TomlValue.FromEntries(entries.Append(entries[0])));
    }

    [Fact]
    public void What_it_was_made_of_may_change_afterwards()
    {
        var items = new List<TomlValue> { TomlValue.FromInteger(1) };
        var array = TomlValue.FromItems(items);
        items.Add(TomlValue.FromInteger(2));

        Assert.Single(array.Items);
        Assert.Throws<NotSupportedException>(() => ((IList<TomlValue>)array.Items).Add(array));
    }

    [Fact]
    public void What_no_text_can_hold_is_refused()
    {
        Assert.Throws<ArgumentException>(() => TomlValue.FromString("\ud800"));
        Assert.Throws<ArgumentException>(() => new TomlEntry("x\udc00y", TomlValue.FromInteger(1)));
        var value = TomlValue.FromItems([]);
        for (var depth = 0; depth < 128; depth++) value = TomlValue.FromItems([value]);
        Assert.Throws<ArgumentException>(() => TomlValue.FromItems([value]));
    }
}
