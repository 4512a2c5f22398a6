using System.Text;
using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Reliability;

/// <summary>How a file writes its text: UTF-8 with any line ends gives one lock, all else is an error.</summary>
public sealed class EncodingTests : IDisposable
{
    private const string Layer = "a = \"é𝄞\"\nb = '''\nx\ny'''\n";

    private readonly TemporaryProject _project = new("{}", Layer, inMemory: true);

    public static TheoryData<string> Others => ["utf-16", "utf-16BE", "utf-32", "utf-32BE"];

    [Theory]
    [MemberData(nameof(Others))]
    public void Another_encoding_is_an_error_at_its_first_byte(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Write(TemporaryProject.LayerFile, [.. encoding.GetPreamble(), .. encoding.GetBytes(Layer)]);

        var code = name == "utf-32BE" ? 5 : 1;
        var message = TemporaryProject.Fails(_project.ExportRequest(), "CFGLOCK206");
        Assert.Equal((1, true), (message.Place.Line, message.Place.Column <= code));
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("a = 1\rb = 2\r")]
    [InlineData("a = \"\r\"")]
    [InlineData("a = \"\u0001\"")]
    [InlineData("# \u0007\n")]
    [InlineData("a\u007f = 1")]
    [InlineData("a = \"\\ud800\"")]
    [InlineData("a = 9223372036854775808")]
    [InlineData("a = -9223372036854775809")]
    [InlineData("a = 0xffffffffffffffff")]
    [InlineData("a = 0x8000000000000000")]
    [InlineData("a = 0o1000000000000000000000")]
    [InlineData("a = 1979-05-27T07:32:00+24:00")]
    [InlineData("a = 1979-05-27T07:32:60.5Z")]
    [InlineData("a = 2023-02-29")]
    [InlineData("a = 25:00:00")]
    public void What_TOML_cannot_hold_is_an_error_in_layer_and_lock(string text)
    {
        Write(TemporaryProject.LayerFile, Encoding.UTF8.GetBytes(text));
        Assert.Equal("CFGLOCK201", Assert.Single(CodesOf(_project.ExportRequest())));

        Write(TemporaryProject.LayerFile, []);
        Directory.CreateDirectory(_project.PathOf("locks"));
        Write(TemporaryProject.LockFile, Encoding.UTF8.GetBytes("version = 1\nconfiglock_version = \"1.0.0\"\n[config]\n" + text));
        Assert.Equal("CFGLOCK301", Assert.Single(CodesOf(_project.ReplayRequest())));
    }

    [Fact]
    public void A_byte_order_mark_and_other_line_ends_give_the_same_lock()
    {
        var expected = _project.Export();

        byte[] marked = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Layer)];
        foreach (var bytes in (byte[][])[marked, Encoding.UTF8.GetBytes(Layer.Replace("\n", "\r\n", StringComparison.Ordinal))])
        {
            Write(TemporaryProject.LayerFile, bytes);
            Assert.Equal(expected, _project.Export());
        }
    }

    [Theory]
    [InlineData(TemporaryProject.LayerFile, "CFGLOCK201")]
    [InlineData(TemporaryProject.RulesFile, "CFGLOCK110")]
    [InlineData(TemporaryProject.LockFile, "CFGLOCK301")]
    [InlineData("must.toml", "CFGLOCK201")]
    [InlineData(TemporaryProject.SchemaFile, "CFGLOCK101")]
    [InlineData("catalog.json", "CFGLOCK215")]
    public void Two_byte_order_marks_are_an_error_at_the_files_start(string name, string code)
    {
        _project.Export();
        _project.Write(
            TemporaryProject.SchemaFile,
            """{"properties": {"a": {"x-configlock": {"catalog_key": "slug"}}, "b": {"x-configlock": {"catalog": "c"}}}}""");
        _project.Write(TemporaryProject.RulesFile, "");
        _project.Write("must.toml", "");
        _project.Write("catalog.json", "[]");
        var request =
            _project.ReplayRequest() with { Requirements = [_project.Layer("must.toml")], ModelCatalog = _project.Named("catalog.json") };
        var text = File.ReadAllBytes(_project.PathOf(name));
        Write(name, [.. Encoding.UTF8.Preamble, .. text]);
        Assert.DoesNotContain(ConfigLockBuild.Run(request).Diagnostics, static message => message.IsError);

        Write(name, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.Preamble, .. text]);
        var message = TemporaryProject.Said(ConfigLockBuild.Run(request)).Single(static message => message.IsError);
        Assert.Equal((code, name, 1, 1), (message.Code, message.Place.Source?.Name, message.Place.Line, message.Place.Column));
    }

    // What docs/limits.md says: valid TOML, and a place on no clock.
    [Theory]
    [InlineData("+14:01")]
    [InlineData("-23:59")]
    public void An_offset_beyond_fourteen_hours_is_an_error_at_its_line(string offset)
    {
        Write(TemporaryProject.LayerFile, Encoding.UTF8.GetBytes("a = 1\nb = 1979-05-27T07:32:00" + offset + "\n"));

        Assert.All(
            TemporaryProject.Said(ConfigLockBuild.Run(_project.ExportRequest())),
            static message => Assert.Equal(("CFGLOCK201", 2), (message.Code, message.Place.Line)));
        Assert.NotEmpty(CodesOf(_project.ExportRequest()));
    }

    // As an editor leaves it that met bytes of another encoding: it is what the file says.
    [Fact]
    public void A_replacement_character_is_kept_from_layer_and_override_and_read_in_a_lock()
    {
        Write(TemporaryProject.LayerFile, Encoding.UTF8.GetBytes("\"k\ufffd\" = \"caf\ufffd\"\n"));
        var text = _project.Export(static request => request with { Overrides = "b=\"\ufffd\"" });
        Assert.Contains("\"k\ufffd\" = \"caf\ufffd\"\n", text);
        Assert.Contains("b = \"\ufffd\"\n", text);

        Write(TemporaryProject.LockFile, Encoding.UTF8.GetBytes(text.Replace("\ufffd", "\\uFFFD", StringComparison.Ordinal)));
        TemporaryProject.Passes(_project.VerifyRequest() with { Overrides = "b=\"\ufffd\"" });
        Assert.True(TomlValue.Parse(_project.Read(TemporaryProject.LockFile)).TryGet("config", out var config));
        Assert.True(config.TryGet("k\ufffd", out var value));
        Assert.Equal("caf\ufffd", value.AsString());
    }

    public void Dispose() => _project.Dispose();

    private static IEnumerable<string> CodesOf(BuildRequest request) =>
        TemporaryProject.Said(ConfigLockBuild.Run(request)).Select(static message => message.Code).Distinct();

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(_project.PathOf(name), bytes);
}
