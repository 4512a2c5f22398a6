namespace ConfigLock.Tool.Workspaces;

/// <summary>The projects that a command is about.</summary>
/// <param name="Projects">Their files, absolute.</param>
/// <param name="Properties">What MSBuild gives to the projects of a solution, as <c>Name=Value</c>.</param>
internal sealed record Workspace(IReadOnlyList<string> Projects, IReadOnlyList<string> Properties);
