using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Build;

/// <summary>Narrows what a project says to each of its environments (docs/environments.md).</summary>
/// <param name="request">What the project says.</param>
/// <param name="project">The place of messages.</param>
/// <param name="diagnostics">Receives the messages.</param>
internal sealed class EnvironmentRequests(BuildRequest request, Place project, DiagnosticBag diagnostics)
{
    private const string Property = "ConfigLockDefaultEnvironment";

    /// <summary>What a host takes where nothing says otherwise.</summary>
    public const string Production = "Production";

    /// <summary>A request for each environment, in the order in which the project names them; one where it has none.</summary>
    public IReadOnlyList<BuildRequest> Of()
    {
        var environments = Environments();
        var known = environments.Where(static one => one.Name.Length > 0).Select(static one => one.Name).ToList();
        var layers = Known(request.Layers, "layer", known, static layer => (layer.Name, layer.Environment));
        var requirements = Known(request.Requirements, "requirements file", known, static file => (file.Name, file.Environment));
        var overrides = Known(request.OverrideItems, "override", known, static item => (item.Key, item.Environment));
        return [.. environments.Select(environment => request with
        {
            Messages = [],
            Environment = environment,
            Layers = [.. layers.Where(layer => CountsIn(environment, layer.Environment)).Select(layer => In(environment, layer))],
            Requirements = [.. requirements.Where(file => CountsIn(environment, file.Environment)).Select(file => In(environment, file))],
            OverrideItems = [.. overrides.Where(item => CountsIn(environment, item.Environment))],
        })];
    }

    private IReadOnlyList<BuildEnvironment> Environments()
    {
        var names = Names();
        var isNamed = names.Count > 0;
        if (!isNamed && request.HasHostDefaults) names.Add(Production);
        var chosen = Default(names);
        if (names.Count == 0) return [BuildEnvironment.None];
        return [.. names.Select(name => new BuildEnvironment(name, isNamed, name == chosen, names.Count > 1))];
    }

    private List<string> Names()
    {
        var names = new List<string>();
        foreach (var name in request.Environments)
        {
            if (!LockId.IsValid(name)) diagnostics.Add(EnvironmentMessages.BadName(project, name));
            else if (names.Find(other => Is(other, name)) is not { } same) names.Add(name);
            else if (same != name) diagnostics.Add(EnvironmentMessages.SameButForCase(project, same, name));
        }

        return names;
    }

    private string? Default(List<string> names)
    {
        var asked = request.DefaultEnvironment.Trim();
        var chosen = names.Find(name => Is(name, asked.Length > 0 ? asked : Production));
        if (asked.Length > 0 && chosen is null)
        {
            var allowed = names.Count > 0 ? string.Join(" or ", names) : "unset: the project names no ConfigLockEnvironment";
            diagnostics.Add(ResolutionMessages.BadProperty(project, Property, asked, allowed));
        }

        return chosen ?? names.LastOrDefault();
    }

    // What counts in an environment that there is not is most likely misspelt, and would be left out silently.
    private List<T> Known<T>(IReadOnlyList<T> all, string role, List<string> known, Func<T, (string Name, string Environment)> of)
    {
        var counted = new List<T>();
        foreach (var one in all)
        {
            var (name, environment) = of(one);
            if (environment.Length == 0 || known.Exists(other => Is(other, environment))) counted.Add(one);
            else
                diagnostics.Add(EnvironmentMessages.UnknownEnvironment(
                    project, role, name, environment, NearestName.Of(environment, known)));
        }

        return counted;
    }

    private LayerFile In(BuildEnvironment environment, LayerFile file)
    {
        if (!EnvironmentPath.IsIn(file.Path)) return file;
        if (environment.Name.Length == 0) diagnostics.Add(EnvironmentMessages.NoEnvironment(project, file.Name));
        return file with
        {
            Path = EnvironmentPath.Fill(file.Path, environment.Name),
            Name = EnvironmentPath.Fill(file.Name, environment.Name),
            Label = EnvironmentPath.Fill(file.Label, environment.Name),
        };
    }

    private static bool CountsIn(BuildEnvironment environment, string name) => name.Length == 0 || Is(environment.Name, name);

    // As a host compares them.
    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
