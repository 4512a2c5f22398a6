using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Build;

/// <summary>The update that a build was asked for.</summary>
/// <param name="Scope">How much of the lock is taken over.</param>
/// <param name="Keys">With <see cref="UpdateScope.Keys"/>, which keys, each with all below it.</param>
internal sealed record UpdateSettings(UpdateScope Scope, IReadOnlyList<KeyPath> Keys)
{
    private const string Property = "ConfigLockUpdate";
    private const string KeysProperty = "ConfigLockUpdateKeys";

    /// <summary>What a message calls the update.</summary>
    public string Name => $"{Property}={(Scope == UpdateScope.Version ? "Version" : "true")}";

    /// <summary>Reads the properties, with a message for each with a value that it cannot have.</summary>
    public static UpdateSettings Read(BuildRequest request, Semantics semantics, Place project, DiagnosticBag diagnostics)
    {
        var scope = ScopeOf(request.Update, project, diagnostics);
        if (request.UpdateKeys.Trim().Length == 0) return new UpdateSettings(scope, []);
        if (scope != UpdateScope.All)
        {
            const string Allowed = $"set only together with {Property}=true, and has no effect without it";
            diagnostics.Add(ResolutionMessages.BadProperty(project, KeysProperty, request.UpdateKeys.Trim(), Allowed));
            return new UpdateSettings(scope, []);
        }

        return new UpdateSettings(UpdateScope.Keys, KeysOf(request.UpdateKeys, semantics, project, diagnostics));
    }

    private static UpdateScope ScopeOf(string text, Place project, DiagnosticBag diagnostics)
    {
        if (Is("true")) return UpdateScope.All;
        if (Is("Version")) return UpdateScope.Version;
        if (text.Length > 0 && !Is("false"))
            diagnostics.Add(ResolutionMessages.BadProperty(project, Property, text, "true, false or Version"));
        return UpdateScope.None;

        bool Is(string word) => string.Equals(text.Trim(), word, StringComparison.OrdinalIgnoreCase);
    }

    private static List<KeyPath> KeysOf(string text, Semantics semantics, Place project, DiagnosticBag diagnostics)
    {
        var keys = new List<KeyPath>();
        foreach (var part in OverrideSplitter.Split(text))
        {
            if (part.Value is null && semantics.ReadKey(part.Key) is { } names)
                keys.Add(names.Aggregate(KeyPath.Root, static (path, name) => path.Key(name)));
            else
                BadKeys(part.Value is null ? part.Key : part.Key + "=" + part.Value);
        }

        if (keys.Count == 0 && !diagnostics.HasErrors) BadKeys(text.Trim());
        return keys;

        void BadKeys(string shown) =>
            diagnostics.Add(ResolutionMessages.BadProperty(project, KeysProperty, shown, "dotted TOML keys, with \";\" between them"));
    }
}
