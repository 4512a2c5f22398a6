using System.Diagnostics;
using System.Globalization;
using System.Text;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.Reliability;

/// <summary>
/// Python's own reader of TOML, in one process: written by other people, in another language, and with no care for ConfigLock.
/// </summary>
internal sealed class PythonReader : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "Reliability", "read_toml.py");

    private readonly Process _process;

    public PythonReader() => _process = Process.Start(new ProcessStartInfo("python3", [Script])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        StandardInputEncoding = Utf8,
        StandardOutputEncoding = Utf8,
    })!;

    public static bool IsThere { get; } = FaultProcess.CanRun("python3", "-c", "import tomllib");

    /// <summary>What it reads in a document, as text that tells every kind and value.</summary>
    public string Read(string document)
    {
        _process.StandardInput.Write(document);
        _process.StandardInput.Write('\0');
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Python ended.");
    }

    /// <summary>The same text of a value of ours.</summary>
    public static string Show(ConfigValue value) => value switch
    {
        ConfigTable table => "{"
            + string.Join(", ", table.Sorted().Select(static entry => TomlynModel.Quote(entry.Key) + " = " + Show(entry.Value))) + "}",
        ConfigArray array => "[" + string.Join(", ", array.Items.Select(Show)) + "]",
        ConfigString text => TomlynModel.Quote(text.Value),
        ConfigFloat { Value: double.NaN } => "Float nan",
        ConfigFloat number => "Float " + BitConverter.DoubleToInt64Bits(number.Value).ToString("x16", CultureInfo.InvariantCulture),
        ConfigDate date => date.Kind + " " + AsPythonKeepsIt(date.Text),
        _ => value.Kind + " " + ValueText.Show(value),
    };

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    // Microseconds and no more, and no difference between -00:00 and Z.
    private static string AsPythonKeepsIt(string date)
    {
        var text = date.Replace("-00:00", "Z", StringComparison.Ordinal);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0) return text;
        var end = point + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return text[..Math.Min(end, point + 7)].TrimEnd('0').TrimEnd('.') + text[end..];
    }
}

/// <summary>A fact that is skipped where there is no Python from 3.11 on.</summary>
public sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute()
    {
        if (!PythonReader.IsThere) Skip = "There is no python3 from 3.11 on.";
    }
}
