using ConfigLock.Core.Diagnostics;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>What the build said.</summary>
internal static class MessagesPart
{
    /// <summary>The messages that the page shows: the drift is told elsewhere on it, and better.</summary>
    public static List<ReportMessage> Of(Report report) =>
        [.. report.Messages.Where(message => !report.HasDrift || !LockMessages.IsDrift(message.Descriptor))];

    /// <summary>Adds them.</summary>
    public static void Write(PageContext page)
    {
        var (html, messages) = (page.Html, Of(page.Report));
        if (messages.Count == 0) return;
        html.Markup("<section class=\"card\" aria-labelledby=\"messages\">\n<h2 id=\"messages\">Messages</h2>\n");
        foreach (var message in messages)
        {
            var lines = message.Text.Split(['\n'], 2);
            html.Markup(
                $"<article class=\"message {message.SeverityName}\">\n<p><strong>{message.SeverityName}</strong> "
                    + $"<a href=\"{message.Descriptor.HelpLink}\">{message.Descriptor.Code}</a> ");
            html.Element("code", message.Place).Markup("</p>\n").Element("p", lines[0]).Markup("\n");
            if (lines.Length > 1) html.Markup("<pre>\n").Text(lines[1]).Markup("</pre>\n");
            html.Markup("</article>\n");
        }

        html.Markup("</section>\n");
    }
}
