using ConfigLock.Core.Locking;
using ConfigLock.Model.Values;
using CsCheck;

namespace ConfigLock.Tests.Library;

public class TomlWriterTests
{
    private static readonly TomlValue None = TomlValue.Parse(string.Empty);

    [Fact]
    public void A_lock_is_byte_for_byte_what_the_engine_writes() =>
        Gen.Select(RandomValues.Table, RandomValues.Table).Sample(static (table, digests) =>
            LockWriter.Write(new LockDocument("1.0.0-\"x\"", table) { Digests = digests }).Text
            == ValueForm.WriteLock(Convert(table), LockDocument.FormatVersion, "1.0.0-\"x\"", Convert(digests)));

    [Fact]
    public void A_lock_of_a_document_is_byte_for_byte_what_the_engine_writes() =>
        RandomToml.Document.Where(static text => Shown.Engine(text, out _) == Shown.Support(text, out var fault) && fault is null)
            .Sample(static text =>
                LockWriter.Write(new LockDocument("1.0.0", Toml.Table(text))).Text
                == ValueForm.WriteLock(TomlValue.Parse(text), 1, "1.0.0", None));

    [Fact]
    public void Whatever_is_written_reads_back_the_same() =>
        RandomValues.Table.Sample(static table =>
        {
            var value = Convert(table);
            var read = TomlValue.Parse(value.ToString());
            Assert.True(TomlValue.Parse(ValueForm.WriteLock(value, 1, "1.0.0", None)).TryGet("config", out var config));
            return read == value && config == value && read.GetHashCode() == value.GetHashCode() && read.ToString() == value.ToString();
        });

    [Fact]
    public void A_document_has_no_header_for_its_root_and_no_blank_line_at_its_start()
    {
        Assert.Equal("", Write(""));
        Assert.Equal("[a]\n", Write("[a]"));
        Assert.Equal("z = 1\n\n[a]\nb = 1\n\n[[c]]\n\n[[c]]\nd = [\n    1,\n    2,\n]\n", Write("z = 1\nc = [{}, {d = [1, 2]}]\na.b = 1"));
    }

    [Theory]
    [InlineData("\"a\\u0000\"", "\"a\\u0000\"")]
    [InlineData("[1, 2]", "[\n    1,\n    2,\n]")]
    [InlineData("1e3", "1000.0")]
    [InlineData("07:32", "07:32:00")]
    public void A_value_shows_as_toml(string written, string expected)
    {
        Assert.True(TomlValue.Parse("v = " + written).TryGet("v", out var value));
        Assert.Equal(expected, value.ToString());
    }

    private static string Write(string text) => TomlValue.Parse(text).ToString();

    private static TomlValue Convert(ConfigValue value) => value switch
    {
        ConfigTable table => TomlValue.FromEntries(table.Select(static entry => new TomlEntry(entry.Key, Convert(entry.Value)))),
        ConfigArray array => TomlValue.FromItems(array.Items.Select(Convert)),
        ConfigString text => TomlValue.FromString(text.Value),
        ConfigInteger number => TomlValue.FromInteger(number.Value),
        ConfigFloat number => TomlValue.FromFloat(number.Value),
        ConfigBoolean boolean => TomlValue.FromBoolean(boolean.Value),
        ConfigDate date => TomlValue.FromDate(
            TomlDate.TryParse(date.Text, out var read) ? read : throw new InvalidOperationException(date.Text)),
        _ => throw new InvalidOperationException(value.Kind.ToString()),
    };
}
