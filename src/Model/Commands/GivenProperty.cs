using System.Globalization;
using System.Text;

namespace ConfigLock.Model.Commands;

/// <summary>A property as a command line gives it to MSBuild.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">The value that MSBuild is to have.</param>
/// <param name="HidesSecret">Whether the value has <c>***</c> where a secret stands.</param>
public sealed record GivenProperty(string Name, string Value, bool HidesSecret = false)
{
    // What ends a property or is taken away where a command line is read, and the quote that a shell's word could not hold.
    private const string Special = "%;,\"'";

    /// <summary>The argument, as a word for a POSIX shell.</summary>
    internal string ToArgument() => ShellWord.Quote($"-p:{Name}={Escape(Value)}");

    private static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            var isBlankAtEnd = c == ' ' && (i == 0 || i == value.Length - 1);
            if (Special.IndexOf(c) >= 0 || char.IsControl(c) || isBlankAtEnd)
                text.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            else text.Append(c);
        }

        return text.ToString();
    }
}
