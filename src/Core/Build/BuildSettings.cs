using System.Globalization;
using ConfigLock.Core.Comparison;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Files;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Sources;
using ConfigLock.Core.Validation;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Core.Build;

/// <summary>The controls of one build: those of the properties, and where a property says nothing, those of the layers.</summary>
/// <param name="LoadPath">The lock to load, or <see langword="null"/>.</param>
/// <param name="ExportDirectory">The directory to export to, or <see langword="null"/>.</param>
/// <param name="Policy">What to do with the loaded lock, and what passes.</param>
/// <param name="Update">What to take over into the loaded lock.</param>
/// <param name="SaveCatalogFields">Whether fields that the model catalog resolves are saved.</param>
/// <param name="UnknownKeys">What becomes of keys of layers and profiles that the schema does not know.</param>
internal sealed record BuildSettings(
    NamedFile? LoadPath,
    NamedFile? ExportDirectory,
    GatePolicy Policy,
    UpdateSettings Update,
    bool SaveCatalogFields,
    UnknownKeyPolicy UnknownKeys)
{
    /// <summary>Combines properties and controls; a message for each property with a value that it cannot have.</summary>
    public static BuildSettings Combine(
        BuildRequest request, Controls controls, Semantics semantics, Place project, DiagnosticBag diagnostics)
    {
        var named = request.HasNoLock ? null : request.LoadPath ?? controls.LoadPath;
        var loadPath = named is null ? null : EnvironmentPath.OfLock(named, request.Environment, project, diagnostics);
        var update = UpdateSettings.Read(request, semantics, project, diagnostics);
        var updates = update.Scope != UpdateScope.None;
        if (updates && request.ContinuousIntegration) diagnostics.Add(LockMessages.UpdateInContinuousIntegration(project));
        if (!LockId.IsValid(request.Id)) diagnostics.Add(LockMessages.BadId(project, request.Id));
        else if (!LockId.IsValid(request.LockStem)) diagnostics.Add(EnvironmentMessages.BadName(project, request.Environment.Name));

        var mode = Mode(request.Mode);
        if (update.Scope == UpdateScope.All) mode = LockMode.Update;

        // What some keys were taken over into is the lock from then on.
        if (update.Scope == UpdateScope.Keys) mode = LockMode.Replay;
        var exportDirectory = request.ExportDirectory ?? controls.ExportDirectory;
        if (named is null) JudgeLackOfLock();
        foreach (var (property, text) in request.Switches)
            if (!Says(text, "true") && !Says(text, "false")) diagnostics.Add(BadFlag(property, text));
        var allowsVersions = Flag("ConfigLockAllowVersionMismatch", request.AllowVersionMismatch) ?? controls.AllowVersionMismatch ?? false;
        return new BuildSettings(
            loadPath,
            exportDirectory,
            new GatePolicy(loadPath is null ? LockMode.None : mode, allowsVersions, Today(request.Today)),
            update,
            Flag("ConfigLockSaveFieldsResolvedFromModelCatalog", request.SaveCatalogFields) ?? controls.SaveCatalogFields ?? true,
            UnknownKeys(request.UnknownKeys));

        // To explain, none is needed. Without a schema and a layer there is nothing to lock.
        void JudgeLackOfLock()
        {
            if (request.Explain || (request.Schema is null && request.Layers.Count == 0)) return;
            if (updates && request.HasNoLock) diagnostics.Add(LockMessages.UpdateOfNoLock(project, update.Name));
            else if (updates) diagnostics.Add(LockMessages.NoLockToUpdate(project, update.Name));
            else if (mode == LockMode.Verify && !request.HasNoLock) diagnostics.Add(LockMessages.NoLockToVerify(project));
        }

        LockMode Mode(string text)
        {
            if (Is(text, "Verify")) return LockMode.Verify;
            if (text.Length > 0 && !Is(text, "Replay"))
                diagnostics.Add(ResolutionMessages.BadProperty(project, "ConfigLockMode", text, "Replay or Verify"));
            return LockMode.Replay;
        }

        string Today(string text)
        {
            var day = text.Trim();
            if (!IsDay(day))
                diagnostics.Add(ResolutionMessages.BadProperty(project, "ConfigLockToday", text, "a date, such as 2026-12-31"));
            return day;
        }

        UnknownKeyPolicy UnknownKeys(string text)
        {
            if (Is(text, "Warn")) return UnknownKeyPolicy.Warn;
            if (Is(text, "Ignore")) return UnknownKeyPolicy.Ignore;
            if (text.Length > 0 && !Is(text, "Error"))
                diagnostics.Add(ResolutionMessages.BadProperty(project, "ConfigLockUnknownKeys", text, "Error, Warn or Ignore"));
            return UnknownKeyPolicy.Error;
        }

        bool? Flag(string property, string text)
        {
            if (text.Length == 0) return null;
            if (Is(text, "true")) return true;
            if (!Is(text, "false")) diagnostics.Add(BadFlag(property, text));
            return false;
        }

        Diagnostic BadFlag(string property, string text) => ResolutionMessages.BadProperty(project, property, text, "true or false");
    }

    private static bool IsDay(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool Is(string text, string word) => Says(text.Trim(), word);

    private static bool Says(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);
}
