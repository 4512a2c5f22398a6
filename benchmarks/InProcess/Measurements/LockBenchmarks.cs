using BenchmarkDotNet.Attributes;
using ConfigLock.Benchmarks.Inputs;
using ConfigLock.Core.Comparison;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Rules;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;
using Tomlyn.Model;

namespace ConfigLock.Benchmarks.Measurements;

/// <summary>What is done with a lock of 10 000 keys.</summary>
public class LockBenchmarks
{
    private const int Keys = 10_000;
    private const int Changes = 10;

    private readonly Schema _schema = Engine.LoadSchema(SampleSchema.Text);
    private readonly Validator _validator = new(new ValidationOptions { AssertFormats = true, Defaults = DefaultView.PresenceOnly });
    private RuleSet _rules = null!;
    private string _text = string.Empty;
    private string _changed = string.Empty;
    private LockDocument _document = null!;
    private TomlTable _model = [];

    [GlobalSetup]
    public void Prepare()
    {
        _rules = Engine.LoadRules(_schema);
        _text = Engine.Resolve(SampleLayers.Create(Keys), _schema, _rules).Text;
        _changed = Change(_text);
        _document = new LockDocument("1.0.0", Engine.ConfigOfLock(_text));
        _model = TomlynFloor.Model(_text);
        if (Validate() > 0) throw new InvalidOperationException("The config is not valid.");
    }

    [Benchmark]
    public int Validate() => _validator.Validate(_schema, _document.Config).Count;

    [Benchmark]
    public void ParseFloor() => TomlynFloor.ReadEvents(_text);

    [Benchmark]
    public void Replay()
    {
        if (Engine.Replay(_text, _schema, _rules) is not null) throw new InvalidOperationException("The lock has drifted.");
    }

    [Benchmark]
    public string SafeFloor() => TomlynFloor.Safe([_text], _model);

    [Benchmark]
    public string Diff() => UnifiedDiff.Create(_text, _changed);

    [Benchmark]
    public string Write() => LockWriter.Write(_document).Text;

    // Changes a key in each of ten places far from each other.
    private static string Change(string text)
    {
        var lines = text.Split('\n');
        for (var change = 1; change <= Changes; change++)
        {
            var at = Array.FindIndex(lines, lines.Length / (Changes + 1) * change, static line => line.StartsWith("limit = ", StringComparison.Ordinal));
            lines[at] += "0";
        }

        return string.Join('\n', lines);
    }
}
