using System.Globalization;
using ConfigLock.Core.Build;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.DotNet;

/// <summary>What a random stack came to.</summary>
internal enum StackResult
{
    /// <summary>A lock.</summary>
    Locked,

    /// <summary>An error, since the library refuses a file.</summary>
    Refused,

    /// <summary>An error, since a value stands beside keys.</summary>
    Beside,

    /// <summary>An error, since it is deeper than a lock can be.</summary>
    TooDeep,
}

/// <summary>Holds what the engine makes of a stack to what a version of the library does.</summary>
internal sealed class StackCheck : IDisposable
{
    private const string TooDeepCode = "CFGLOCK217";

    // What a lock can hold, which the library does not limit.
    private const int MaximumDepth = 127;

    private readonly TemporaryProject _project = new(inMemory: true);
    private readonly ConfigurationLibrary _library;
    private readonly RandomStack _stack;
    private readonly BuildRequest _request;
    private readonly LibraryAnswer _answer;
    private readonly List<Diagnostic> _errors;
    private readonly List<Diagnostic> _warnings;

    public StackCheck(ConfigurationLibrary library, RandomStack stack)
    {
        (_library, _stack) = (library, stack);
        foreach (var file in stack.Files)
            if (file.Text is not null) _project.Write(file.Name, file.Text);
        _request = _project.ExportRequest() with
        {
            Layers = [.. stack.Files.Select(file => _project.Layer(InAnyEnvironment(file.Name), optional: true))],
            Environments = stack.Environment.Length > 0 ? [stack.Environment] : [],
            OverrideItems = [.. stack.Items.Select(static item => new OverrideItem(item.Key, item.Value))],
            Overrides = string.Join(";", stack.Property.Select(static one => $"{one.Key}={one.Value}")),
            Semantics = "DotNet",
            ConfigurationVersion = FormattableString.Invariant($"{library.Version}"),
        };
        var said = ConfigLockBuild.Run(_request).Diagnostics;
        _errors = [.. said.Where(static diagnostic => diagnostic.IsError)];
        _warnings = [.. said.Where(static diagnostic => !diagnostic.IsError)];
        _answer = library.Read(_project.PathOf("."), stack.Files.Select(static file => file.Name), stack.Pairs);
    }

    /// <summary>Compares them.</summary>
    public StackResult Result()
    {
        if (_answer.Failure is not null) return Refused();
        var layers = Written();
        var expected = new ExpectedLock(_answer, layers, _library.Version);
        if (expected.Values.Keys.Any(static key => DepthOf(key) > MaximumDepth)) return TooDeep();
        if (_answer.Values.Keys.Any(static key => DepthOf(key) > MaximumDepth + 1)) return TooDeep();
        if (expected.Beside.Count > 0) return Beside(expected);

        Assert.True(_errors.Count == 0, string.Join("\n", _errors));
        Locked(expected);
        Warned(ExpectedWarnings.Of(expected, [.. _stack.Files.Zip(layers, static (file, layer) => (file.Name, layer))]));
        return StackResult.Locked;
    }

    public void Dispose() => _project.Dispose();

    private static int DepthOf(string key) => key.Split(':').Length;

    private List<WrittenLayer> Written()
    {
        var layers = _stack.Files.Select(static file => WrittenLayer.Of(file.Text?.TrimStart('\ufeff') ?? "{}")).ToList();
        var overrides = new WrittenLayer();
        foreach (var one in _stack.AllOverrides)
        {
            foreach (var (key, _) in one.Pairs) overrides.AddText(key);
            overrides.Arrays.UnionWith(one.Arrays);
        }

        return [.. layers, overrides];
    }

    // Each error is of a file that the library refuses, and stands where something is.
    private StackResult Refused()
    {
        var errors = _errors.FindAll(static error => error.Code != TooDeepCode);
        Assert.NotEmpty(errors);
        foreach (var error in errors)
        {
            var file = FileOf(error.Place);
            var alone = _library.Read(_project.PathOf("."), [file.Name], new Dictionary<string, string?>()).Failure;
            Assert.True(alone is not null, $"{error}");
            Assert.True(SourceText.Has(TextOf(file), error.Place), $"{error}");
            if (error.Code == "CFGLOCK230") Assert.NotEqual(string.Empty, LiteralAt(error.Place));
            else Assert.Equal("CFGLOCK201", error.Code);

            // The library looks at surrogates only once it has read all, and so finds other faults first.
            var inner = alone.InnerException?.InnerException;
            var isHalf = error.Message.EndsWith("surrogate pair", StringComparison.Ordinal);
            if (!isHalf && !HasOldLineEnds(file) && inner?.GetType().GetProperty("LineNumber")?.GetValue(inner) is long line)
                Assert.True(error.Place.Line == line + 1, $"{error}\n{inner.Message}");
        }

        return StackResult.Refused;
    }

    private StackResult TooDeep()
    {
        Assert.Contains(_errors, static error => error.Code is TooDeepCode or "CFGLOCK232");
        return StackResult.TooDeep;
    }

    // Each error stands at the value, in the layer that answers.
    private StackResult Beside(ExpectedLock expected)
    {
        Assert.True(
            _errors.Count == expected.Beside.Count && _errors.TrueForAll(static error => error.Code == "CFGLOCK232"),
            $"{string.Join(" ", expected.Beside)}\n{string.Join("\n", _errors)}");
        var values = expected.Beside.Select(key => (SourceOf(key), _answer.Values[key])).ToList();
        foreach (var error in _errors)
        {
            if (error.Place.Source!.Kind == SourceKind.Override) Assert.Contains(values, static value => value.Item1 is null);
            else Assert.Contains((error.Place.Source.Name, SourceText.Read(LiteralAt(error.Place))), values);
        }

        return StackResult.Beside;
    }

    private void Locked(ExpectedLock expected)
    {
        var config = Resolved();
        var name = _stack.Environment.Length > 0 ? $"locks/App.{_stack.Environment}.config.lock.toml" : TemporaryProject.LockFile;
        var locked = (ConfigTable)Toml.Table(_project.Read(name))["config"]!;
        Assert.Equal(ValueText.ShowWhole(config), ValueText.ShowWhole(locked));

        var flat = new FlatLock(config);
        Assert.Equal(Lines(expected.Values), Lines(flat.Values.ToDictionary(static value => value.Key, static value => value.Text)));
        Assert.Equal(expected.Arrays, flat.Arrays.Order(StringComparer.Ordinal));
        foreach (var value in flat.Values) CheckPlaces(value);
    }

    // Each with a place in both layers.
    private void Warned(IReadOnlyList<string> expected)
    {
        var warnings = _warnings.FindAll(static warning => warning.Code is ExpectedWarnings.ElementsStand or ExpectedWarnings.ClearsNothing
            && warning.Place.Source!.Kind == SourceKind.Layer);
        var said = warnings.Select(static warning => $"{warning.Code} {warning.Place.Source!.Name}").Order(StringComparer.Ordinal);
        Assert.True(expected.SequenceEqual(said), $"{string.Join("\n", expected)}\n--\n{string.Join("\n", warnings)}");
        foreach (var warning in warnings)
        {
            Assert.Contains(LiteralAt(warning.Place), warning.Code == ExpectedWarnings.ElementsStand ? ["["] : new[] { "[", "{", "null" });
            var file = _stack.Files.Single(file => warning.Message.Contains($" at {file.Name}(", StringComparison.Ordinal));
            var other = warning.Message.Split($" at {file.Name}(")[1].Split(')')[0].Split(',').Select(Number).ToList();
            var place = new Place(null, other[0], other[1]);
            Assert.DoesNotContain(SourceText.LiteralAt(TextOf(file), place), (string[])[string.Empty, "[", "{", "null"]);
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    // With the place of every value, which the text of a lock has not.
    private ConfigTable Resolved()
    {
        var project = new BuildContext(_request);
        var requests = new EnvironmentRequests(_request, project.Project, project.Diagnostics).Of();
        var build = EnvironmentBuild.Read(Assert.Single(project.Of(requests)));
        return new Resolutions(build.Context, build.Inputs).Live(build.Context.Diagnostics)!.Config;
    }

    private string InAnyEnvironment(string file) =>
        _stack.Environment.Length > 0 ? file.Replace($".{_stack.Environment}.", ".{Environment}.", StringComparison.Ordinal) : file;

    private static string Lines(IReadOnlyDictionary<string, string> values) => string.Join(
        "\n", values.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Key} = {pair.Value}"));

    private void CheckPlaces(FlatValue value)
    {
        var place = value.Value.Origin.Place;
        Assert.Equal(SourceOf(value.Key), place.Source!.Kind == SourceKind.Override ? null : place.Source.Name);
        if (place.Source.Kind == SourceKind.Override) return;
        Assert.True(value.Text == SourceText.Read(LiteralAt(place)), $"{value.Key} is not at {place}");

        // The key stands there, perhaps within a path, or the element.
        var (literal, name) = (LiteralAt(value.KeyPlace), value.Key.Split(':')[^1]);
        var isThere = Core.DotNet.Positions.Of(name) >= 0
            ? literal.Length > 0
            : SourceText.Read(literal).Split(':').Contains(name, StringComparer.OrdinalIgnoreCase);
        Assert.True(isThere, $"The key {value.Key} is not at {value.KeyPlace}");
    }

    // The file of the provider that answers; null for the overrides.
    private string? SourceOf(string key) =>
        _answer.Providers[key] is var at && at < _stack.Files.Count ? _stack.Files[at].Name : null;

    private StackFile FileOf(Place place) => _stack.Files.Single(file => file.Name == place.Source!.Name);

    private static string TextOf(StackFile file) =>
        (file.Text!.StartsWith('\ufeff') ? file.Text[1..] : file.Text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    // Which the library counts only at the end of a comment.
    private static bool HasOldLineEnds(StackFile file) =>
        file.Text!.Replace("\r\n", "\n", StringComparison.Ordinal).Contains('\r', StringComparison.Ordinal);

    private string LiteralAt(Place place) => SourceText.LiteralAt(TextOf(FileOf(place)), place);
}
