using ConfigLock.Generator.Types;

namespace ConfigLock.Generator.Emit;

/// <summary>
/// Emits how tables are put together from the values of their keys and taken apart into them. A method does it for several tables, since
/// each method costs a compiler time, and chooses by comparisons: for a switch, the compiler runs its whole machinery of patterns, which
/// in most builds nothing else needs.
/// </summary>
internal sealed class TablesEmitter(
    SourceWriter writer, TypeModel model, TypeText types, IReadOnlyList<(int Number, RecordType Table)> tables)
{
    /// <summary>
    /// How many keys the tables of a method have together, unless one has more: a program compiles the method as a whole.
    /// </summary>
    private const int KeysOfMethod = 64;

    private readonly List<List<(int Number, RecordType Table)>> _groups = Groups(tables);

    public void Write()
    {
        WriteMethods("object", "Create", "object[] values", "values", WriteCreate);
        WriteMethods("object[]", "Values", "object table", "table", WriteValues);
    }

    private static List<List<(int Number, RecordType Table)>> Groups(IReadOnlyList<(int Number, RecordType Table)> tables)
    {
        var groups = new List<List<(int, RecordType)>> { new() };
        var keys = 0;
        foreach (var one in tables)
        {
            var more = one.Table.Properties.Count;
            if (keys > 0 && keys + more > KeysOfMethod)
            {
                groups.Add([]);
                keys = 0;
            }

            groups[groups.Count - 1].Add(one);
            keys += more;
        }

        return groups;
    }

    /// <summary>
    /// Writes the method that the library calls, which is the one for all tables where these are few, and those that it calls.
    /// </summary>
    private void WriteMethods(string result, string name, string parameter, string argument, Action<int, RecordType> writeTable)
    {
        if (_groups.Count == 1)
        {
            WriteMethod($"protected override {result} {name}(int type, {parameter})", _groups[0], writeTable);
            return;
        }

        writer.Gap();
        writer.Open($"protected override {result} {name}(int type, {parameter})");
        for (var i = 0; i < _groups.Count; i++)
        {
            var last = _groups[i][_groups[i].Count - 1].Number;
            var condition = i == _groups.Count - 1 ? string.Empty : $"if (type <= {Literals.Integer(last)}) ";
            writer.Line($"{condition}return {name}{Literals.Integer(i)}(type, {argument});");
        }

        writer.Close();
        for (var i = 0; i < _groups.Count; i++)
        {
            WriteMethod($"private static {result} {name}{Literals.Integer(i)}(int type, {parameter})", _groups[i], writeTable);
        }
    }

    private void WriteMethod(string header, List<(int Number, RecordType Table)> group, Action<int, RecordType> writeTable)
    {
        writer.Gap();
        writer.Open(header);
        foreach (var (number, table) in group) writeTable(number, table);
        writer.Line("return null;");
        writer.Close();
    }

    private void WriteCreate(int number, RecordType table)
    {
        writer.Open($"if (type == {Literals.Integer(number)}) return new {types.Name(table)}");
        for (var i = 0; i < table.Properties.Count; i++)
        {
            var property = table.Properties[i];
            if (property.Presence == Presence.Constant) continue;
            var mark = property.Presence == Presence.Optional && model.IsStruct(property.Type) ? "?" : string.Empty;
            writer.Line($"{property.Name} = ({types.Of(property.Type)}{mark})values[{Literals.Integer(i)}],");
        }

        if (table.Others is { } others)
        {
            var type = types.Of(new DictionaryType(others, []));
            writer.Line($"{table.OthersName} = ({type})values[{Literals.Integer(table.Properties.Count)}],");
        }

        writer.Close("};");
    }

    private void WriteValues(int number, RecordType table)
    {
        // A variable of its own for each table, since a cast at each key is one more expression that each build compiles.
        var variable = "table" + Literals.Integer(number);
        writer.Open($"if (type == {Literals.Integer(number)})");
        writer.Line($"{types.Name(table)} {variable} = ({types.Name(table)})table;");
        writer.Open("return new object[]");
        foreach (var property in table.Properties) writer.Line($"{variable}.{property.Name},");
        if (table.Others is not null) writer.Line($"{variable}.{table.OthersName},");
        writer.Close("};");
        writer.Close();
    }
}
