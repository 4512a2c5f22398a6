using ConfigLock.Core.Comparison;
using ConfigLock.Core.DotNet;
using ConfigLock.Core.Locking;
using ConfigLock.Core.Rules;
using ConfigLock.Core.Sources;
using ConfigLock.Model.Commands;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Tests.Comparison;

/// <summary>The gate: what it says of a loaded lock and a resolved config, without a build around it.</summary>
public sealed class LockGateTests
{
    private const string Version = "1.0.0";
    private const string Today = "2026-11-26";

    [Theory]
    [InlineData("Replay", "model = \"small\"", false, true)]
    [InlineData("Verify", "model = \"small\"", false, true)]
    [InlineData("Verify", "model = \"large\"", true, false)]
    [InlineData("Replay", "model = \"large\"", true, false)]
    [InlineData("Update", "model = \"large\"", false, false)]
    [InlineData("Update", "model = \"small\"", false, true)]
    public void A_drift_is_refused_unless_it_is_an_update(string mode, string actual, bool isRefused, bool isUpToDate)
    {
        var verdict = Judge(Enum.Parse<LockMode>(mode), Lock(Version), actual);

        Assert.Equal((isRefused, isUpToDate), (verdict.Refused is not null, verdict.IsUpToDate));
        if (isRefused) Assert.Equal("model", Assert.Single(verdict.Refused!.Changes).Path.ToString());
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void A_lock_of_another_version_is_up_to_date_only_where_that_is_allowed(bool allow, bool isUpToDate) =>
        Assert.Equal(isUpToDate, Judge(LockMode.Update, Lock("0.9.0"), "model = \"small\"", allow).IsUpToDate);

    [Fact]
    public void Without_a_lock_everything_passes()
    {
        var verdict = Judge(LockMode.None, null, "model = \"large\"");

        Assert.Null(verdict.Refused);
        Assert.Contains("model = \"large\"", verdict.Text.Text);
    }

    [Fact]
    public void An_edit_of_the_live_sources_is_no_drift_of_the_lock_that_is_replayed()
    {
        var verdict = Judge(LockMode.Replay, Lock(Version), "model = \"small\"", live: "model = \"huge\"");

        Assert.Null(verdict.Refused);
        Assert.Equal("model", Assert.Single(verdict.Edits).Path.ToString());
    }

    [Theory]
    [InlineData("MODEL = \"small\"", "model = \"small\"", "")]
    [InlineData("A = [{ B = 1 }]\nT.U.V = 1", "a = [{ b = 1 }]\nt.u.v = 1", "")]
    [InlineData("MODEL = \"small\"", "model = \"large\"", "MODEL")]
    [InlineData("A = [{ B = 1, C = 1 }]\nT.U.V = 1", "a = [{ b = 2, c = 1 }]\nt.u.v = 1.0\nt.u.w = 1", "A[0].B T.U.V T.U.w")]
    [InlineData("MODEL = 1", "old = 1", "MODEL old")]
    public void Keys_that_the_semantics_of_the_build_takes_for_the_same_do_not_drift(string locked, string actual, string drifted)
    {
        var loaded = Lock(Version, locked);
        var verdict = Judge(LockMode.Replay, loaded, actual, live: actual, semantics: new DotNetSemantics(11));

        Assert.Equal(drifted, string.Join(' ', verdict.Refused?.Changes.Select(static change => change.Path.ToString()) ?? []));
        Assert.Equal(drifted.Length == 0, verdict.IsUpToDate);
        Assert.Empty(verdict.Edits);
    }

    private static Verdict Judge(
        LockMode mode,
        LoadedLock? loaded,
        string actual,
        bool allow = false,
        string? live = null,
        Semantics? semantics = null) => LockGate.Judge(
        new GatePolicy(mode, allow, Today),
        loaded,
        new LockDocument(Version, Toml.Table(actual)),
        new DigestSources(null, [], []),
        live is null ? null : Toml.Table(live),
        RuleSet.None,
        semantics ?? Semantics.Toml);

    private static LoadedLock Lock(string version, string config = "model = \"small\"")
    {
        var source = new Source(SourceKind.Lock, "app.config.lock.toml", "/project/app.config.lock.toml");
        var text = $"version = 1\nconfiglock_version = \"{version}\"\n\n[config]\n{config}\n";
        return LockReader.Parse(text, source, new BuildCommand(), new DiagnosticBag())!;
    }
}
