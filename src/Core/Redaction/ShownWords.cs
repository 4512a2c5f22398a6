using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Redaction;

/// <summary>Takes the parts of an interpolation that becomes a <see cref="ShownText"/>.</summary>
[InterpolatedStringHandler]
public readonly struct ShownWords
{
    private readonly StringBuilder _text;

    /// <summary>For the compiler.</summary>
    public ShownWords(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 16));

    /// <summary>Our own words.</summary>
    public void AppendLiteral(string words) => _text.Append(words);

    /// <summary>A key.</summary>
    public void AppendFormatted(ShownKey key) => _text.Append(key.ToString());

    /// <summary>A value.</summary>
    public void AppendFormatted(ShownValue value) => _text.Append(value.ToString());

    /// <summary>A text of such parts.</summary>
    public void AppendFormatted(ShownText text) => _text.Append(text.ToString());

    /// <summary>A count.</summary>
    public void AppendFormatted(int count) => _text.Append(count.ToString(CultureInfo.InvariantCulture));

    /// <summary>Where a value comes from.</summary>
    public void AppendFormatted(Origin origin) => _text.Append(OriginText.Show(origin));

    /// <inheritdoc/>
    public override string ToString() => _text?.ToString() ?? string.Empty;
}
