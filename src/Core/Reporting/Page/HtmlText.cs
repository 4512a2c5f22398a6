using System.Text;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>HTML under construction: text of users goes in escaped, and what is not escaped is a constant of this code.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds markup.</summary>
    public HtmlText Markup(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Adds text.</summary>
    public HtmlText Text(string text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&': _text.Append("&amp;"); break;
                case '<': _text.Append("&lt;"); break;
                case '>': _text.Append("&gt;"); break;
                case '"': _text.Append("&quot;"); break;
                case '\'': _text.Append("&#39;"); break;
                case '\n' or '\t': _text.Append(c); break;
                default: _text.Append(char.IsControl(c) ? '\ufffd' : c); break;
            }
        }

        return this;
    }

    /// <summary>Adds an element that holds just text.</summary>
    /// <param name="tag">Its name, with attributes if it has some.</param>
    /// <param name="text">The text.</param>
    public HtmlText Element(string tag, string text) =>
        Markup($"<{tag}>").Text(text).Markup($"</{tag.Split(' ')[0]}>");

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
