using System.Globalization;
using ConfigLock.Toml;
using Microsoft.CodeAnalysis.CSharp;

namespace ConfigLock.Generator.Emit;

/// <summary>Values as C# literals.</summary>
internal static class Literals
{
    public static string Text(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    public static string Integer(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Number(double value)
    {
        if (double.IsNaN(value)) return "double.NaN";
        if (double.IsPositiveInfinity(value)) return "double.PositiveInfinity";
        return double.IsNegativeInfinity(value) ? "double.NegativeInfinity" : TomlText.Float(value);
    }

    public static string Truth(bool value) => value ? "true" : "false";
}
