using System.Xml.Linq;

namespace ConfigLock.Tool.Building;

/// <summary>
/// The project by which MSBuild, started once, asks each project of a solution. MSBuild itself refuses a target that one of them lacks.
/// </summary>
internal static class Traversal
{
    private const string Fields =
        "%(Identity)%09%(Id)%09%(IsActive)%09%(HasNoLock)%09%(LoadPath)%09%(Folder)%09%(Environments)";

    /// <summary>The text of the project.</summary>
    /// <param name="projects">The projects to ask, absolute.</param>
    /// <param name="question">What to ask each that has the package.</param>
    /// <param name="descriptions">The file to write the descriptions of their configs to.</param>
    public static string Text(IEnumerable<string> projects, BuildQuestion question, string descriptions) => new XElement(
        "Project",
        new XElement("ItemGroup", projects.Select(static project => Element("Asked", ("Include", Escape(project))))),
        Element("Target", [("Name", "Restore")], Call("Asked", "Restore", inParallel: false)),
        Element(
            "Target",
            [("Name", "Ask")],
            Call(
                "Asked",
                "_ConfigLockDescribe",
                inParallel: true,
                Element("Output", ("TaskParameter", "TargetOutputs"), ("ItemName", "Described"))),
            Element(
                "WriteLinesToFile",
                ("File", Escape(descriptions)), ("Lines", $"@(Described->'{Fields}')"), ("Overwrite", "true")),
            Element(
                "ItemGroup",
                [],
                // Of several frameworks the item of the first would ask that one alone.
                Element("Answering", ("Include", "@(Described->Distinct())"), ("RemoveMetadata", "AdditionalProperties"))),
            Element("ItemGroup", [], question.Reports ? [Reporting()] : []),
            Call("Answering", question.Target, inParallel: true))).ToString();

    // What nobody asked to see is no part of a job's summary.
    private static XElement Reporting() => new(
        "Answering",
        new XElement("AdditionalProperties", $"ConfigLockReportDir=%(Folder){DescribedConfig.ReportFolder};GITHUB_STEP_SUMMARY="));

    // What goes wrong in one project keeps no other from its answer. Restores of projects that share one would get into each other's way.
    private static XElement Call(string items, string target, bool inParallel, params XElement[] outputs) => Element(
        "MSBuild",
        [
            ("Projects", $"@({items})"), ("Targets", target), ("SkipNonexistentTargets", "true"),
            ("BuildInParallel", inParallel ? "true" : "false"), ("ContinueOnError", "true"),
        ],
        outputs);

    private static XElement Element(string name, params (string Name, string Value)[] attributes) => Element(name, attributes, []);

    private static XElement Element(string name, (string Name, string Value)[] attributes, params XElement[] children) =>
        new(name, attributes.Select(static one => new XAttribute(one.Name, one.Value)), children);

    // What MSBuild would take for more than a character of a path.
    private static string Escape(string path) => string.Concat(path.Select(static c => "%*?@$();'".Contains(c, StringComparison.Ordinal)
        ? FormattableString.Invariant($"%{(int)c:X2}")
        : c.ToString()));
}
