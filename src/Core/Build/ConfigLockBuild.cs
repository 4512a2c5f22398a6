using ConfigLock.Core.Comparison;
using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Explaining;
using ConfigLock.Core.Files;
using ConfigLock.Core.Locking;
using ConfigLock.Core.MachinePaths;
using ConfigLock.Core.Reporting;
using ConfigLock.Core.Rules;
using ConfigLock.Core.Stripping;
using ConfigLock.Model.CompilerInput;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Build;

/// <summary>The one entry of the engine: what a build tool calls.</summary>
public sealed class ConfigLockBuild
{
    private readonly BuildRequest _request;
    private readonly DiagnosticBag _diagnostics = new();
    private readonly Place _project;
    private readonly FileReader _files;
    private readonly FileWriter _writer;
    private readonly LogCopies _copies;
    private readonly ReportFacts _facts;
    private readonly DiagnosticBag _notices = new();
    private string? _diff;

    private ConfigLockBuild(BuildRequest request)
    {
        _request = request;
        _project = Place.Whole(new Source(SourceKind.Definition, Path.GetFileName(request.ProjectFile), request.ProjectFile));
        foreach (var message in request.Messages) _diagnostics.Add(message);
        _files = new FileReader(_project);
        _writer = new FileWriter(_project, _diagnostics);
        _copies = new LogCopies(request, _writer);
        _facts = new ReportFacts { ProjectFile = request.ProjectFile, Id = request.Id, Version = request.Version, Directory = request.ReportDirectory, DeclaredLayers = request.Layers, ContinuousIntegration = request.ContinuousIntegration };
    }

    /// <summary>Resolves the effective config, checks it against the loaded lock, and writes what was asked for.</summary>
    public static BuildResult Run(BuildRequest request)
    {
        var build = new ConfigLockBuild(request);
        if (!request.DesignTime && !request.Explain) build._copies.Clear();
        var result = build.Run();
        if (build._diagnostics.HasErrors && !request.DesignTime) build._copies.ClearLock();
        return build.Report(result);
    }

    private BuildResult Run()
    {
        var read = BuildInputs.Read(_request, _project, _files, _diagnostics);
        var settings = read.Settings;
        if (read.Definitions.RulesFile is { } rulesFile) WriteForCompiler(CompilerJson.RulesFileName(_request.Id), CompilerJsonWriter.Write(rulesFile.Document));
        (_facts.Layers, _facts.LoadPath, _facts.ExportDirectory, _facts.Command) = (read.Layers, settings.LoadPath, settings.ExportDirectory, read.Command);
        if (settings.LoadPath is not null) _facts.Mode = settings.Mode.ToString().ToLowerInvariant();
        if (_diagnostics.HasErrors) return Finish();

        // Not before: without its schema a source's secrets are unknown.
        var rules = read.Definitions.Rules!;
        _copies.Write([.. read.Layers, .. read.Requirements], rules.Root);
        if (WithUpdatedLock(read) is not { } inputs) return Finish();
        var resolutions = new Resolutions(_request, inputs, _project, _files);
        if (_request.Explain) return Explain(inputs, resolutions);
        var isReplay = inputs.Lock is not null && settings.Mode == LockMode.Replay;
        if (Resolve(withLocal: false) is not { } config) return Finish();
        var places = new MachinePlaces(Path.GetDirectoryName(_request.ProjectFile)!, _request.HomeDirectory, _request.TemporaryDirectory);
        new MachinePathCheck(places, _diagnostics).Check(rules.Root, config);

        var actual = new LockDocument(_request.Version, config);
        var text = LockWriter.Write(actual);
        var loaded = inputs.Lock is null ? null : Comparable(inputs.Lock, rules);
        var drift = loaded is null ? null : LockComparer.Compare(loaded.Document, actual, text, loaded.Source);
        if (isReplay) new EditCheck(resolutions, inputs.Command, _diagnostics).Check(loaded!, drift?.Changes ?? []);
        var passes = Check(loaded, drift, text, settings, rules);
        if (!passes && !_request.DesignTime) return Finish();
        var used = config;
        if (inputs.Local.Count > 0)
        {
            if (Resolve(withLocal: true) is not { } local) return Finish();
            LocalChanges(config, local);
            used = local;
        }

        return Write(text, CompilerJsonWriter.Write(used), settings);

        ConfigTable? Resolve(bool withLocal)
        {
            var resolved = isReplay ? resolutions.Replayed(_diagnostics, withLocal) : resolutions.Live(_diagnostics, withLocal);
            if (resolved is not null) new NestingCheck(_diagnostics).Check(resolved);
            return _diagnostics.HasErrors ? null : resolved;
        }
    }

    // What of a lock is taken over before the check, which then is of the lock as it was left; null after an error.
    private BuildInputs? WithUpdatedLock(BuildInputs inputs)
    {
        var (loaded, keys) = (inputs.Lock, inputs.Settings.Update.Keys);
        if (loaded is null || _request.Explain) return inputs;
        switch (inputs.Settings.Update.Scope)
        {
            case UpdateScope.Version: loaded = UpdateOf(inputs.Settings).TakeVersion(loaded); break;
            case UpdateScope.Keys:
                var live = new Resolutions(_request, inputs, _project, _files).Live(_diagnostics);
                loaded = live is null ? null : UpdateOf(inputs.Settings).TakeKeys(keys, loaded, live, inputs.Definitions.Rules!);
                break;
        }

        return loaded is null ? null : inputs with { Lock = loaded };
    }

    private LockUpdate UpdateOf(BuildSettings settings) =>
        new(_request, settings.LoadPath!, _project, _facts.Command, _writer, _diagnostics);

    private bool WriteForCompiler(string fileName, string text) =>
        _writer.Write(Path.Combine(_request.IntermediateDirectory, fileName), fileName, text);

    private static LoadedLock Comparable(LoadedLock loaded, RuleSet rules)
    {
        var config = ComparableConfig.Of(rules, loaded.Document.Config, out var holdsSecret);
        return loaded with { Document = loaded.Document with { Config = config }, HoldsSecret = holdsSecret };
    }

    // Whether the build may go on; an update that was asked for makes it so.
    private bool Check(LoadedLock? loaded, Drift? drift, LockText text, BuildSettings settings, RuleSet rules)
    {
        if (settings.Mode == LockMode.Update)
        {
            var isUpToDate = loaded is not null && drift is null && settings.Accepts(loaded, _request.Version);
            return UpdateOf(settings).TakeAll(loaded, text, isUpToDate, _files.Exists(settings.LoadPath!.Path));
        }

        if (drift is null) return true;
        (_facts.Loaded, _facts.Drift, _facts.Accept) = (loaded, drift, Acceptance.Of(_facts, drift, loaded!.HoldsSecret));
        _diff = new DriftNotice(_request, _copies, _diagnostics).Tell(drift, _facts.Accept, rules);
        return false;
    }

    private BuildResult Write(LockText text, string json, BuildSettings settings)
    {
        var fileName = LockDocument.FileName(_request.Id);
        var intermediate = Path.Combine(_request.IntermediateDirectory, fileName);
        if (!WriteForCompiler(fileName, text.Text) || !WriteForCompiler(CompilerJson.EffectiveFileName(_request.Id), json)) return Finish();
        var exported = Export(fileName, text, settings);
        return _diagnostics.HasErrors && !_request.DesignTime ? Finish() : Finish(exported ?? intermediate, intermediate);
    }

    // The loaded lock was just found to be up to date, so an export onto it has nothing to say and would lose its comments.
    private string? Export(string fileName, LockText text, BuildSettings settings)
    {
        if (settings.ExportDirectory is not { } directory || _request.DesignTime) return null;
        var path = Path.Combine(directory.Path, fileName);
        if (settings.LoadPath is { } loaded && RealPath.AreSame(loaded.Path, path)) return path;
        var name = Path.Combine(directory.Name, fileName);
        if (!_writer.WriteLock(path, name, text.Text)) return null;
        _notices.Add(LockMessages.LockExported(_project, name));
        return path;
    }

    // Of the live sources in every mode; the lock is only what they are held against.
    private BuildResult Explain(BuildInputs inputs, Resolutions resolutions)
    {
        if (resolutions.Live(_diagnostics) is not { } config) return Finish();
        var explanation = Explanation.Of(config, inputs.Lock is null ? null : Comparable(inputs.Lock, inputs.Definitions.Rules!).Document.Config);
        var json = Path.Combine(_request.IntermediateDirectory, _request.Id + ".explain.json");
        _writer.Write(json, json, explanation.ToJson());
        var fault = inputs.LockFault is { } reason ? $"# not held against the lock: {reason.Message}\n" : string.Empty;
        return Finish() with { Explanation = fault + explanation.ToText() };
    }

    private void LocalChanges(ConfigTable shared, ConfigTable local)
    {
        var changes = KeyChanges.Find(shared, local);
        if (changes.Count > 0) _diagnostics.Add(ResolutionMessages.LocalLayersChange(EditMessage.PlaceOf(changes), EditMessage.Keys(changes)));
    }

    private BuildResult Report(BuildResult result)
    {
        if (_request.ReportDirectory is null || _request.DesignTime || _request.Explain || !LockId.IsValid(_request.Id)) return result;
        var summary = new ReportFiles(_facts, _writer).Write(_diagnostics, _notices, _request.JobSummary);
        var files = _diagnostics.HasErrors ? Finish() : Finish(result.LockFile, result.IntermediateLock);
        return files with { SummaryFile = summary };
    }

    private BuildResult Finish(string? lockFile = null, string? intermediate = null) =>
        new(_diagnostics, lockFile, intermediate, null, _files.FilesRead, [.. _writer.FilesWritten]) { Diff = _diff, Notices = _notices };
}
