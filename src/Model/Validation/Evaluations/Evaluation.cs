using System.Globalization;
using System.Runtime.CompilerServices;
using ConfigLock.Model.Schemas;
using ConfigLock.Model.Schemas.Patterns;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Validation.Evaluations;

/// <summary>
/// One judgement of one value: what the keywords share. Without a list for violations it only finds out whether the
/// value fits, and keywords stop at the first failure.
/// </summary>
internal abstract class Evaluation(ValidationOptions options, KeyPath start, ViolationList? violations)
{
    // Recursive schemas can multiply the work with every level, so both depth and work have an end.
    private const int MaximumDepth = 1500;
    private const int MaximumSteps = 10_000_000;

    // The runtime says that the stack ends while there is room for more levels than these. Asking it takes longer than judging a number.
    private const int LevelsUntilNextLook = 8;

    private readonly InstancePath _path = new(start);
    private ViolationList? _violations = violations;
    private int _depth;
    private int _steps;
    private bool _assumes = true;

    /// <summary>How to judge.</summary>
    public ValidationOptions Options => options;

    /// <summary>Whether violations are wanted, so that keywords should go on after a failure.</summary>
    public bool Collecting => _violations is not null;

    /// <summary>Whether the date at hand is one that the schema's format asks for, and so passes for a string.</summary>
    public bool DateIsText { get; protected set; }

    /// <summary>Where the evaluation is.</summary>
    public KeyPath Path => _path.Current;

    /// <summary>Whether the value fits, with the violations if they are collected.</summary>
    public abstract bool Evaluate(Schema schema, ConfigValue value, EvaluatedParts? evaluated);

    /// <summary>Whether the value fits, without violations. Only a schema that fits adds to what is evaluated.</summary>
    public bool Holds(Schema schema, ConfigValue value, EvaluatedParts? evaluated)
    {
        var collected = _violations;
        _violations = null;
        var own = evaluated?.Fresh();
        var valid = Evaluate(schema, value, own);
        if (valid && own is not null) evaluated!.AddAll(own);
        _violations = collected;
        return valid;
    }

    /// <summary>The violations of a value, in a list of their own.</summary>
    public IReadOnlyList<Violation> ViolationsOf(Schema schema, ConfigValue value)
    {
        var collected = _violations;
        var own = new ViolationList();
        _violations = own;
        Evaluate(schema, value, evaluated: null);
        _violations = collected;
        return own.Items;
    }

    /// <summary>The violations of a key as if it were a value, in a list of their own.</summary>
    public IReadOnlyList<Violation> ViolationsOfName(Schema schema, ConfigString key)
    {
        _path.Push(key.Value, 0);
        var violations = ViolationsOf(schema, key);
        _path.Pop();
        return violations;
    }

    /// <summary>Evaluates the value of a key.</summary>
    public bool EvaluateKey(Schema schema, in ConfigEntry entry)
    {
        _path.Push(entry.Key, 0);
        var valid = Evaluate(schema, entry.Value, evaluated: null);
        _path.Pop();
        return valid;
    }

    /// <summary>Evaluates an element.</summary>
    public bool EvaluateItem(Schema schema, ConfigArray array, int index)
    {
        _path.Push(null, index);
        var valid = Evaluate(schema, array.Items[index], evaluated: null);
        _path.Pop();
        return valid;
    }

    /// <summary>Whether there can be keys that only count as if they were there.</summary>
    public bool CanAssume =>
        options.Defaults == DefaultView.PresenceOnly || options.CountsAsPresent is not null || options.IsIncluded is not null;

    /// <summary>Whether keywords other than those of presence do not see the entry.</summary>
    public bool IsHidden(in ConfigEntry entry) => options.Defaults == DefaultView.PresenceOnly && entry.Value.Origin.IsDefault;

    /// <summary>Whether no source wrote the entry itself, so that it breaks no keyword of presence.</summary>
    public bool IsSupplied(in ConfigEntry entry) => IsHidden(entry) || options.IsIncluded?.Invoke(Path, entry) == true;

    /// <summary>Whether the table at hand keeps keys that its schemas do not know.</summary>
    public bool KeepsUnknown => options.KeepsUnknown?.Invoke(Path) == true;

    /// <summary>Whether a key is there, or counts as if it were.</summary>
    public bool IsPresent(ConfigTable table, string key) =>
        (table.TryGet(key, out var entry) && (_assumes || !IsSupplied(entry)))
        || CountsFirmly(key)
        || (_assumes && options.CountsAsPresent is { } countsAsPresent && countsAsPresent(Path, key));

    /// <summary>Whether a key that the table at hand lacks counts as there for every keyword.</summary>
    public bool CountsFirmly(string key) => options.CountsFirmly?.Invoke(Path, key) == true;

    /// <summary>
    /// The same as <see cref="Holds"/>, with the other answer about keys that only count as if they were there. Such a
    /// key may help a value to fit, and must not keep one from it: inside <c>not</c> it does not count.
    /// </summary>
    public bool HoldsWithOtherAssumption(Schema schema, ConfigValue value)
    {
        if (!CanAssume) return Holds(schema, value, evaluated: null);
        _assumes = !_assumes;
        var valid = Holds(schema, value, evaluated: null);
        _assumes = !_assumes;
        return valid;
    }

    /// <summary>Adds a violation. Always <see langword="false"/>, so that a keyword can return it.</summary>
    public bool Report(Violation violation)
    {
        _violations?.Add(violation);
        return false;
    }

    /// <summary>Adds that the value at hand is wrong. Always <see langword="false"/>.</summary>
    public bool Report(Schema schema, ConfigValue value, string keyword, string expected) =>
        Report(Wrong(schema, value, keyword, expected));

    /// <summary>Adds that a key is missing. Always <see langword="false"/>.</summary>
    public bool ReportMissing(Schema schema, ConfigTable table, string key, string keyword, string expected) =>
        Report(Wrong(schema, table, keyword, expected) with { Kind = ViolationKind.MissingKey, Path = Path.Key(key) });

    /// <summary>Adds that a key is unknown. Always <see langword="false"/>.</summary>
    public bool ReportUnknown(Schema schema, in ConfigEntry entry, string keyword, IReadOnlyList<string> known) =>
        Report(Wrong(schema, entry.Value, keyword, "is not allowed: the schema has no such key") with
        {
            Kind = ViolationKind.UnknownKey,
            Path = Path.Key(entry.Key),
            Place = entry.KeyPlace,
            KnownKeys = known,
        });

    /// <summary>Goes one schema deeper, or ends the evaluation.</summary>
    protected void Enter(Schema schema, ConfigValue value)
    {
        if (++_depth > MaximumDepth || (_depth % LevelsUntilNextLook == 1 && !HasStack()))
            throw Abort(schema, value, "$ref", "could not be checked: the schema refers to itself too deeply");
        if (++_steps > MaximumSteps || options.Budget?.TrySpend(WorkOf(schema, value)) == false)
            throw Abort(schema, value, "$ref", "could not be checked: the schema multiplies the work beyond any use");
    }

    /// <summary>Ends the evaluation: a match took too long, and others may take as long again.</summary>
    public EvaluationAbortedException TooSlow(Schema schema, ConfigValue value, string keyword, SchemaPattern pattern) =>
        Abort(schema, value, keyword, string.Format(
            CultureInfo.InvariantCulture,
            "could not be checked: the pattern {0} took longer than {1} s",
            pattern.Slowest.Text,
            SchemaPattern.Timeout.TotalSeconds));

    /// <summary>Comes back from <see cref="Enter"/>.</summary>
    protected void Leave() => _depth--;

    // Looking at a key is far less than applying a schema to it.
    private static int WorkOf(Schema schema, ConfigValue value)
    {
        var parts = value is ConfigTable table ? table.Count : value is ConfigArray array ? array.Items.Count : 0;
        return 1 + ((parts + (schema.Enum?.Count ?? 0)) / 8);
    }

    private static bool HasStack()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }

    private EvaluationAbortedException Abort(Schema schema, ConfigValue value, string keyword, string expected) =>
        new(Wrong(schema, value, keyword, expected));

    private Violation Wrong(Schema schema, ConfigValue value, string keyword, string expected) => new()
    {
        Kind = ViolationKind.WrongValue,
        Path = Path,
        Place = value.Origin.Place,
        Value = value,
        Keyword = keyword,
        Expected = expected,
        Schema = schema,
    };
}
