using ConfigLock.Core.Locking;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>The ways to accept a drift.</summary>
internal static class AcceptPart
{
    /// <summary>Adds them.</summary>
    public static void Write(PageContext page, EnvironmentReport environment, ReportDrift drift)
    {
        var html = page.Html;
        html.Markup("<section class=\"accept\">\n").Element("h2", "Accept" + page.In(environment)).Markup("\n<ul>\n");
        foreach (var step in drift.Accept)
        {
            html.Markup("<li>").Text(step.Text);
            if (step.Command.Length > 0) html.Markup(":").Copyable("command", step.Command);
            html.Markup("</li>\n");
        }

        if (drift.Candidate is not null)
            html.Markup("<li>the lock as it would pass: ").Element("code", LockDocument.FileName(environment.LockStem)).Markup("</li>\n");
        html.Markup("</ul>\n</section>\n");
    }

    /// <summary>Adds a text that a button copies.</summary>
    /// <param name="html">The page.</param>
    /// <param name="name">What it is.</param>
    /// <param name="text">The text.</param>
    public static HtmlText Copyable(this HtmlText html, string name, string text) =>
        html.Markup("<div class=\"copyable\"><pre>\n").Text(text).Markup("</pre>")
            .Markup($"<button type=\"button\" class=\"copy script\" aria-label=\"Copy the {name}\">Copy</button></div>");
}
