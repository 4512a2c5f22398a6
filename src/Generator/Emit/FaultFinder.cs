using System.Globalization;
using ConfigLock.Generator.Types;
using ConfigLock.Generator.Values;
using ConfigLock.Model.Values;

namespace ConfigLock.Generator.Emit;

/// <summary>Says which value of a config is not one of its type: the one that is found farthest into it.</summary>
internal sealed class FaultFinder
{
    private readonly List<string> _path = [];
    private int _depth = -1;

    /// <summary>The fault; <see langword="null"/> where there is none.</summary>
    public ValueFault? Fault { get; private set; }

    public void EnterKey(string key) => _path.Add((_path.Count == 0 ? string.Empty : ".") + DottedPath.Format([key]));

    public void EnterItem(int index) => _path.Add("[" + index.ToString(CultureInfo.InvariantCulture) + "]");

    public void Leave() => _path.RemoveAt(_path.Count - 1);

    /// <summary>Notes that the value here is not what is expected.</summary>
    /// <returns>Always <see langword="null"/>: there is no expression for it.</returns>
    public string? Fail(string expected)
    {
        if (_path.Count <= _depth) return null;
        _depth = _path.Count;
        Fault = new ValueFault(_path.Count == 0 ? "the whole config" : string.Concat(_path), expected);
        return null;
    }

    /// <summary>The same about a key of the table here.</summary>
    public string? Fail(string key, string expected)
    {
        EnterKey(key);
        Fail(expected);
        Leave();
        return null;
    }

    /// <summary>What a type expects.</summary>
    public static string Expected(TypeModel model, TypeRef type) => type switch
    {
        ScalarType scalar => Expected(scalar.Kind),
        ListType => "an array",
        NamedType named when model.Declared(named) is EnumType list =>
            "one of " + string.Join(", ", list.Members.Select(static member => Literals.Text(member.Value))),
        NamedType named when model.Declared(named) is UnionType union =>
            string.Join(" or ", union.Cases.Select(candidate => Expected(model, candidate.Type)).Distinct()),
        _ => "a table",
    };

    private static string Expected(ScalarKind kind) => kind switch
    {
        ScalarKind.Any => "any value",
        ScalarKind.String => "a string",
        ScalarKind.Boolean => "a boolean",
        ScalarKind.Number => "a number",
        ScalarKind.Date => "a date or time",
        ScalarKind.Int64 => "an integer",
        _ => $"an integer that fits in {kind}",
    };
}
