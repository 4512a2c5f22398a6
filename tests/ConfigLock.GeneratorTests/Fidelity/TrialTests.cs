
namespace ConfigLock.GeneratorTests.Fidelity;

/// <summary>The lock and the types of the trials, made by the engine and the generator.</summary>
public sealed class TrialTests
{
    [SharedDataTheory("trials")]
    [MemberData(nameof(Trials.Names), MemberType = typeof(Trials))]
    public void Lock_and_types_say_what_the_trial_expects(string trial)
    {
        var schema = Trials.Read(trial, "config.schema.json");
        var toml = Trials.Read(trial, "config.toml");

        using var folder = new BuildFolder(schema);
        var build = folder.Build(toml);
        Assert.True(build is not null, folder.Errors);
        Assert.Equal(Trials.LockOf(trial), build.Config);
        Assert.Empty(FidelityCheck.Faults(schema, [toml], out _));
    }
}
