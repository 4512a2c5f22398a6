using System.Globalization;
using ConfigLock.Core.Locking;
using ConfigLock.Model.Values;
using Tomlyn;

namespace ConfigLock.Tests.Reliability;

/// <summary>
/// Whatever the writer writes is read back the same by the engine, by the library and by Tomlyn's model, which shares no code with
/// them, wherever the lock was made and checked out.
/// </summary>
public sealed class RoundTripTests
{
    [Fact]
    public void Random_locks_read_back_the_same_by_three_readers() =>
        Seeded.ForAll(3000, static random => ReadsBack(RoundTripCases.RandomLock(random)));

    [Fact]
    public void Random_documents_give_locks_that_read_back_the_same_by_three_readers() => Seeded.ForAll(2000, static random =>
    {
        if (RoundTripCases.RandomDocument(random) is { } config) ReadsBack(config);
    });

    [Fact]
    public void Values_and_keys_at_the_edges_read_back_the_same_by_three_readers() => ReadsBack(Toml.Table(RoundTripCases.Edges));

    [Fact]
    public void Every_character_reads_back_the_same_by_three_readers() => ReadsBack(RoundTripCases.EveryCharacter());

    [Fact]
    public void Half_of_a_surrogate_pair_in_an_override_is_an_error_since_no_lock_can_hold_it()
    {
        using var project = new TemporaryProject("{}", "a = 1\n");

        TemporaryProject.Fails(project.ExportRequest() with { Overrides = "a=x\ud800" }, "CFGLOCK207");
        TemporaryProject.Fails(project.ExportRequest() with { Overrides = "\"\udc00\"=1" }, "CFGLOCK207");
    }

    // Where a machine has no cultures, one of our own is as good.
    [Fact]
    public void The_text_depends_on_no_culture()
    {
        var (before, table) =
            (CultureInfo.CurrentCulture, Toml.Table(RoundTripCases.Edges + "\nI = 1\ni = 2\n\"İ\" = 3\n\"ı\" = 4\nb = 5\nB = 6\n"));
        var expected = Write(table);
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat = new NumberFormatInfo
        {
            NumberDecimalSeparator = ",",
            NegativeSign = "~",
            NaNSymbol = "no",
            PositiveInfinitySymbol = "much",
            NumberGroupSeparator = ".",
        };
        culture.DateTimeFormat = new DateTimeFormatInfo { DateSeparator = "!", TimeSeparator = "." };
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            Assert.Equal("1,5", 1.5.ToString(CultureInfo.CurrentCulture));
            Assert.Equal(expected, Write(table));
            ReadsBack(table);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void The_text_depends_on_no_path()
    {
        using var here = EveryKindOfFile.Create();
        using var there = EveryKindOfFile.Create();

        Assert.Equal(Export(here), Export(there));

        static string Export(TemporaryProject project) =>
            project.Export(_ => EveryKindOfFile.Request(project) with { ExportDirectory = project.Named("locks") });
    }

    [Theory]
    [InlineData("* text=auto eol=crlf\n", "false")]
    [InlineData("* text=auto eol=lf\n", "true")]
    [InlineData("* text=auto\n", "true")]
    [InlineData("* text=auto\n", "input")]
    [InlineData("* -text\n", "true")]
    [InlineData("", "true")]
    [InlineData("", "false")]
    public void A_lock_survives_git(string attributes, string autocrlf)
    {
        using var project = new TemporaryProject("{}", "text = \"a\\r\\nb\\n\"\nraw = '''\nx\ny'''\nlist = [1, 2]\n", inMemory: true);
        project.Export();
        Git.CheckOutAgain(project.PathOf("."), attributes, autocrlf, TemporaryProject.LockFile, TemporaryProject.LayerFile);

        TemporaryProject.Passes(project.ReplayRequest());
        TemporaryProject.Passes(project.VerifyRequest());
    }

    private static void ReadsBack(ConfigTable config)
    {
        var text = Write(config);
        var expected = Sorted(config);

        Assert.Equal(expected, Sorted((ConfigTable)Toml.Table(text)["config"]!));
        Assert.True(TomlValue.Parse(text).TryGet("config", out var support));
        Assert.Equal(expected, Sorted(support));
        Assert.Equal(text, Write((ConfigTable)Toml.Table(text)["config"]!));

        // Tomlyn takes U+FFFD for the trace of bytes that were no text.
        var model = TomlSerializer.Deserialize<Tomlyn.Model.TomlTable>(text.Replace("\ufffd", "\\uFFFD", StringComparison.Ordinal))!;
        Assert.Equal(expected, TomlynModel.Show(model["config"]));
    }

    private static string Write(ConfigTable config) => LockWriter.Write(new LockDocument("1.0.0", config)).Text;

    private static string Sorted(ConfigValue value) => value switch
    {
        ConfigTable table => "{"
            + string.Join(", ", table.Sorted().Select(static entry => TomlynModel.Quote(entry.Key) + " = " + Sorted(entry.Value))) + "}",
        ConfigArray array => "[" + string.Join(", ", array.Items.Select(Sorted)) + "]",
        ConfigString text => TomlynModel.Quote(text.Value),
        _ => value.Kind + " " + ValueText.Show(value),
    };

    private static string Sorted(TomlValue value) => value.Kind switch
    {
        TomlKind.Table => "{" + string.Join(
            ", ",
            value.Entries.OrderBy(static entry => entry.Key, StringComparer.Ordinal)
                .Select(static entry => TomlynModel.Quote(entry.Key) + " = " + Sorted(entry.Value))) + "}",
        TomlKind.Array => "[" + string.Join(", ", value.Items.Select(Sorted)) + "]",
        TomlKind.String => TomlynModel.Quote(value.AsString()),
        _ => value.Kind + " " + value,
    };
}
