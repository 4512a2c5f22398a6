using System.Globalization;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Values;
using ConfigLock.Support;
using ConfigLock.Tests.Reporting;
using ConfigLock.Tests.Support;
using CsCheck;
using Tomlyn;

namespace ConfigLock.Tests.Reliability;

/// <summary>Whatever the writer writes, readers that share no code read back the same, wherever the lock was made and checked out.</summary>
public sealed class RoundTripTests
{
    private const string Edges = """
        least = -9223372036854775808
        most = 9223372036854775807
        zero = -0
        floats = [-0.0, 0.0, nan, -nan, inf, -inf, 5e-324, 1.7976931348623157e308, 0.1, 1e21, 123456789012345680.0]
        offset = [1979-05-27T07:32:00Z, 1979-05-27 00:32:00.999999-07:00, 0002-01-01T00:00:00+14:00, 9999-12-31T23:59:59.9999999Z]
        local = [1979-05-27T07:32:00, 1979-05-27, 07:32:00, 00:00:00.5, 23:59:59]
        "" = "\u0000\u0001\u001f\u007f\u0080\u2028\ufffd\ufeff\u00e9\U0001d11e\U0010ffff"
        "a.b" = "\b\t\n\f\r\"\\'"
        "line\nend" = { "\"" = 1, "'" = 2, "\u0000" = 3, "#" = 4, "[" = 5 }
        '\' = '''
        a "quoted"
        text\'''
        "é" = []
        """;

    // Each seed is one case: CsCheck's own cases depend on how many threads there are.
    [Fact]
    public void Random_locks_read_back_the_same_by_three_readers() =>
        Seeded.ForAll(3000, static random => ReadsBack(RandomValues.Table.Generate(new PCG((uint)random.Next(), (ulong)random.NextInt64()), null, out _)));

    [Fact]
    public void Random_documents_give_locks_that_read_back_the_same_by_three_readers() => Seeded.ForAll(2000, static random =>
    {
        var text = RandomToml.Document.Generate(new PCG((uint)random.Next(), (ulong)random.NextInt64()), null, out _);
        if (Shown.Engine(text, out var fault) is not null && fault is null) ReadsBack(Toml.Table(text));
    });

    [Fact]
    public void Values_and_keys_at_the_edges_read_back_the_same_by_three_readers() => ReadsBack(Toml.Table(Edges));

    [Fact]
    public void Every_character_reads_back_the_same_by_three_readers()
    {
        var table = new ConfigTable(default);
        for (var block = 0; block < 0x110000; block += 0x400)
        {
            var text = string.Concat(Enumerable.Range(block, 0x400).Where(static code => code is < 0xd800 or > 0xdfff && (code < 0x10000 || code % 0x100 == 0)).Select(char.ConvertFromUtf32));
            table.Set(text + "key", default, new ConfigString(text, default));
        }

        ReadsBack(table);
    }

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
        var (before, table) = (CultureInfo.CurrentCulture, Toml.Table(Edges + "\nI = 1\ni = 2\n\"İ\" = 3\n\"ı\" = 4\nb = 5\nB = 6\n"));
        var expected = Write(table);
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = ",", NegativeSign = "~", NaNSymbol = "no", PositiveInfinitySymbol = "much", NumberGroupSeparator = "." };
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

        static string Export(TemporaryProject project) => project.Export(_ => EveryKindOfFile.Request(project) with { ExportDirectory = project.Named("locks") });
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
        project.Write(".gitattributes", attributes);
        var folder = project.PathOf(".");
        Git.Run(folder, "init", "-q");
        Git.Run(folder, "config", "core.autocrlf", autocrlf);
        Git.Run(folder, "add", ".");
        Git.Run(folder, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "one");
        foreach (var file in (string[])[TemporaryProject.LockFile, TemporaryProject.LayerFile]) File.Delete(project.PathOf(file));
        Git.Run(folder, "checkout", "--", ".");

        TemporaryProject.Passes(project.ReplayRequest());
        TemporaryProject.Passes(project.VerifyRequest());
    }

    private static void ReadsBack(ConfigTable config)
    {
        var text = Write(config);
        var expected = Sorted(config);

        Assert.Equal(expected, Sorted((ConfigTable)Toml.Table(text)["config"]!));
        Assert.True(TomlReader.Parse(text).TryGet("config", out var support));
        Assert.Equal(expected, Sorted(support));
        Assert.Equal(text, Write((ConfigTable)Toml.Table(text)["config"]!));

        var model = TomlSerializer.Deserialize<Tomlyn.Model.TomlTable>(text)!;
        Assert.Equal(expected, TomlynModel.Show(model["config"]));
    }

    private static string Write(ConfigTable config) => LockWriter.Write(new LockDocument("1.0.0", config)).Text;

    private static string Sorted(ConfigValue value) => value switch
    {
        ConfigTable table => "{" + string.Join(", ", table.Sorted().Select(static entry => TomlynModel.Quote(entry.Key) + " = " + Sorted(entry.Value))) + "}",
        ConfigArray array => "[" + string.Join(", ", array.Items.Select(Sorted)) + "]",
        ConfigString text => TomlynModel.Quote(text.Value),
        _ => value.Kind + " " + ValueText.Show(value),
    };

    private static string Sorted(TomlValue value) => value.Kind switch
    {
        TomlKind.Table => "{" + string.Join(", ", value.Entries.OrderBy(static entry => entry.Key, StringComparer.Ordinal).Select(static entry => TomlynModel.Quote(entry.Key) + " = " + Sorted(entry.Value))) + "}",
        TomlKind.Array => "[" + string.Join(", ", value.Items.Select(Sorted)) + "]",
        TomlKind.String => TomlynModel.Quote(value.AsString()),
        _ => value.Kind + " " + value,
    };
}
