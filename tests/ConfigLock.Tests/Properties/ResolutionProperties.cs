using System.Globalization;
using ConfigLock.Core.Build;
using ConfigLock.Core.Comparison;
using ConfigLock.Core.Redaction;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Values;
using CsCheck;
using Xunit.Abstractions;

namespace ConfigLock.Tests.Properties;

/// <summary>
/// What holds for every schema, rules and layers. A test run tries a fixed set of them; with
/// CONFIGLOCK_PROPERTY_SECONDS=600 each property tries new ones for that long.
/// </summary>
public sealed class ResolutionProperties(ITestOutputHelper output)
{
    private const string SecondsVariable = "CONFIGLOCK_PROPERTY_SECONDS";
    private const string SeedVariable = "CsCheck_Seed";
    private const int FixedCases = 40;

    [Fact]
    public void Resolving_a_lock_gives_that_lock_again() => ForAll(static (random, project) =>
    {
        project.Layers(random.Layers());
        if (!TryExport(project)) return false;

        Passes(project.ReplayRequest());
        Passes(project.VerifyRequest());
        return true;
    });

    [Fact]
    public void The_order_of_keys_in_a_layer_never_matters() => ForAll(static (random, project) =>
    {
        project.Layers(random.Layers());
        if (!TryExport(project)) return false;
        var lockText = project.Read(TemporaryProject.LockFile);
        return Same(lockText, Exported(project.Layers(random.Layers(order: 7))));
    });

    [Fact]
    public void Old_names_and_short_forms_give_the_same_lock_as_canonical_keys() => ForAll(static (random, project) =>
    {
        project.Layers(random.Layers());
        if (!TryExport(project)) return false;
        var lockText = project.Read(TemporaryProject.LockFile);
        return Same(lockText, Exported(project.Layers(random.Layers(oldNames: true))));
    });

    [Fact]
    public void Update_writes_where_verify_fails_and_only_there() => ForAll(static (random, project) =>
    {
        project.Layers(random.Layers());
        if (!TryExport(project)) return false;
        project.Write(TemporaryProject.LockFile, "# mine\n" + project.Read(TemporaryProject.LockFile));
        project.Layers(random.Layers(edit: 1));
        var verified = Drift(project.VerifyRequest());
        if (verified.Exists(static diagnostic => diagnostic.Code != "CFGLOCK303")) return false;

        // What somebody wrote is never without a word on a replay.
        var isEdited = verified.Exists(
            static diagnostic => diagnostic.Message.Contains(" from layer ", StringComparison.Ordinal)
                || diagnostic.Message.Contains("no longer in", StringComparison.Ordinal));
        Assert.Equal(
            isEdited, ConfigLockBuild.Run(project.ReplayRequest()).Diagnostics.Any(static diagnostic => diagnostic.Code == "CFGLOCK309"));

        var updated = Drift(project.ReplayRequest() with { Update = "true" });
        Assert.Equal(verified.Count > 0, updated.Count > 0);
        Assert.Equal(verified.Count == 0, project.Read(TemporaryProject.LockFile).StartsWith("# mine\n", StringComparison.Ordinal));
        Passes(project.VerifyRequest());
        Passes(project.ReplayRequest());
        Passes(project.ReplayRequest() with { Update = "true" });
        return true;
    });

    [Fact]
    public void An_update_of_all_drifted_keys_is_a_whole_update() => ForAll(static (random, project) =>
    {
        if (!TryDrift(random, project, out var locked, out var keys)) return false;
        Assert.True(TryUpdate(project, keys, locked));
        var byKeys = project.Read(TemporaryProject.LockFile);

        project.Write(TemporaryProject.LockFile, locked);
        ConfigLockBuild.Run(project.ReplayRequest() with { Update = "true" });
        return Same(project.Read(TemporaryProject.LockFile), byKeys);
    });

    [Fact]
    public void An_update_of_some_drifted_keys_changes_exactly_these() => ForAll(static (random, project) =>
    {
        if (!TryDrift(random, project, out var locked, out var keys)) return false;
        var (some, others) = (keys.Where(static (_, at) => at % 2 == 0).ToList(), keys.Where(static (_, at) => at % 2 == 1).ToList());
        if (!TryUpdate(project, some, locked)) return false;
        Assert.Equal(others, Drifted(project, locked: null));
        Assert.Equal(some, Drifted(project, locked));
        return true;
    });

    [Fact]
    public void An_override_drifts_or_not_and_what_it_gives_is_a_lock_that_replays_with_it() => ForAll(static (random, project) =>
    {
        project.Layers(random.Layers());
        if (!TryExport(project)) return false;
        var replayed = ConfigLockBuild.Run(project.ReplayRequest() with { Overrides = random.Override });
        if (TemporaryProject.Said(replayed).Any(static diagnostic => diagnostic.Code is not ("CFGLOCK231" or "CFGLOCK303" or "CFGLOCK309")))
            return false;
        if (!TryExport(project, request => request with { Overrides = random.Override })) return false;

        Replays(project.ReplayRequest() with { Overrides = random.Override });
        Replays(project.ReplayRequest());
        return true;
    });

    [Fact]
    public void Where_all_drift_is_let_pass_a_replay_works_with_what_verify_does() => ForAll(static (random, project) =>
    {
        if (!TryDrift(random, project, out _, out _)) return false;
        const string Rule = "{ \"x-configlock\": { \"drift\": \"ignore\", \"reason\": \"all\" }, ";
        project.Write(TemporaryProject.SchemaFile, Rule + random.Schema[1..]);

        Passes(project.VerifyRequest());
        var live = project.Read("obj/configlock/App.config.lock.toml");
        Passes(project.ReplayRequest());
        return Same(live, project.Read("obj/configlock/App.config.lock.toml"));
    });

    [Fact]
    public void What_a_replay_makes_of_a_key_that_may_drift_is_a_lock_that_replays() => ForAll(static (random, project) =>
    {
        if (!TryDrift(random, project, out _, out var keys)) return false;
        project.Write(TemporaryProject.RulesFile, $"[rules.{keys[^1].Split('.')[0]}]\ndrift = \"ignore\"\nreason = \"some\"\n");
        if (ConfigLockBuild.Run(project.ReplayRequest()).Diagnostics.HasErrors) return false;

        project.Write(TemporaryProject.LockFile, project.Read("obj/configlock/App.config.lock.toml"));
        project.Write(TemporaryProject.RulesFile, string.Empty);
        Replays(project.ReplayRequest());
        return true;
    });

    private static List<Diagnostic> Drift(BuildRequest request) =>
        [.. ConfigLockBuild.Run(request).Diagnostics.Where(static diagnostic => diagnostic.Code != "CFGLOCK231")];

    // A project whose layers differ from its lock in at least one key.
    private static bool TryDrift(RandomProject random, TemporaryProject project, out string locked, out List<string> keys)
    {
        (locked, keys) = (string.Empty, []);
        project.Layers(random.Layers());
        if (!TryExport(project)) return false;
        locked = project.Read(TemporaryProject.LockFile);
        project.Layers(random.Layers(edit: 1));
        var verified = ConfigLockBuild.Run(project.VerifyRequest()).Diagnostics;
        if (verified.All(static diagnostic => diagnostic.Code != "CFGLOCK303")) return false;
        keys = Drifted(project, locked: null);
        return true;
    }

    // The keys in which the lock differs from what the live sources say, or from what it said before; of arrays the whole array.
    private static List<string> Drifted(TemporaryProject project, string? locked)
    {
        var now = Config(project.Read(TemporaryProject.LockFile));
        if (locked is null) ConfigLockBuild.Run(project.Request() with { ExportDirectory = project.Named("live") });
        var other = Config(locked ?? project.Read("live/App.config.lock.toml"));
        var changes = new KeyComparer(Semantics.Toml, Redactor.WithoutSchema).Changes(now, other);
        return [.. changes.Select(static change => change.Path.ToString().Split('[')[0]).Distinct()];
    }

    private static ConfigTable Config(string lockText) => (ConfigTable)Toml.Table(lockText)["config"]!;

    // The lock that is left need not be one that the live sources would give, so the build after the update may not pass.
    // Where some of the keys by themselves make no config that fits the schema, nothing is written.
    private static bool TryUpdate(TemporaryProject project, List<string> keys, string locked)
    {
        var messages =
            ConfigLockBuild.Run(project.ReplayRequest() with { Update = "true", UpdateKeys = string.Join(";", keys) }).Diagnostics;
        Assert.DoesNotContain(messages, static message => message.Code == "CFGLOCK313");
        if (messages.Any(static message => message.Code == "CFGLOCK202")) return !Same(locked, project.Read(TemporaryProject.LockFile));
        Assert.Contains(messages, static message => message.Code == "CFGLOCK308");
        return true;
    }

    private static bool TryExport(TemporaryProject project, Func<BuildRequest, BuildRequest>? change = null) =>
        !ConfigLockBuild.Run((change ?? (static request => request))(project.ExportRequest())).Diagnostics.HasErrors;

    private static string Exported(TemporaryProject project)
    {
        Passes(project.ExportRequest());
        return project.Read(TemporaryProject.LockFile);
    }

    // With the whole message, since the case that fails can take long to find again.
    private static void Passes(BuildRequest request) => Says(request, static _ => false);

    private static void Replays(BuildRequest request) => Says(request, static diagnostic => diagnostic.Code == "CFGLOCK309");

    // That the program does not take what a layer or a rule says is no fault, nor that it should get a value elsewhere.
    private static void Says(BuildRequest request, Func<Diagnostic, bool> accepted)
    {
        var diagnostics = TemporaryProject.Said(ConfigLockBuild.Run(request))
            .Where(diagnostic => diagnostic.Code is not ("CFGLOCK115" or "CFGLOCK220" or "CFGLOCK231") && !accepted(diagnostic)).ToList();
        if (diagnostics.Count > 0) Assert.Fail(string.Join("\n", diagnostics));
    }

    private static bool Same(string expected, string actual)
    {
        Assert.Equal(expected, actual);
        return true;
    }

    // Says how many cases came to something: a property that holds for nothing would hold for everything.
    private void ForAll(Func<RandomProject, TemporaryProject, bool> holds)
    {
        var (tried, counted) = (0, 0);
        if (Environment.GetEnvironmentVariable(SeedVariable) is { Length: > 0 } seed)
            RandomProject.Gen.Sample(Check, seed: seed, iter: 1, threads: 1);
        else if (Environment.GetEnvironmentVariable(SecondsVariable) is { Length: > 0 } seconds)
            RandomProject.Gen
                .Sample(Check, time: int.Parse(seconds, CultureInfo.InvariantCulture), print: static project => project.ToString());
        else
            for (uint stream = 0; stream < FixedCases; stream++) CheckFixed(stream);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counted} of {tried} cases count"));
        Assert.True(tried == 1 || counted * 3 > tried, $"Only {counted} of {tried} cases came to something.");

        void CheckFixed(uint stream)
        {
            var start = new PCG(stream, 1);
            var said = $"{SeedVariable}={start}";
            try
            {
                Check(RandomProject.Gen.Generate(start, null, out _));
            }
            catch (InvalidOperationException failure)
            {
                throw new InvalidOperationException($"With {said}: {failure.Message}", failure);
            }
        }

        void Check(RandomProject random)
        {
            using var project = new TemporaryProject(random.Schema, inMemory: true);
            try
            {
                Interlocked.Increment(ref tried);
                if (holds(random, project)) Interlocked.Increment(ref counted);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                throw new InvalidOperationException(random + "\n" + failure.Message, failure);
            }
        }
    }
}
