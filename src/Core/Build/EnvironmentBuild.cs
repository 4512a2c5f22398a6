namespace ConfigLock.Core.Build;

/// <summary>The part of a build that one environment is, as far as it has come.</summary>
/// <param name="Context">What its stages use.</param>
/// <param name="Inputs">What it read.</param>
/// <param name="Judgement">What that comes to; <see langword="null"/> after an error, and before it is known.</param>
/// <param name="Outputs">What it leaves.</param>
internal sealed record EnvironmentBuild(BuildContext Context, BuildInputs Inputs, Judgement? Judgement, BuildOutputs Outputs)
{
    /// <summary>The environment.</summary>
    public BuildEnvironment Environment => Context.Request.Environment;

    /// <summary>Reads the inputs.</summary>
    public static EnvironmentBuild Read(BuildContext context) => new(context, BuildInputs.Read(context), null, BuildOutputs.None);

    /// <summary>Resolves and judges what was read without an error.</summary>
    public EnvironmentBuild Judged()
    {
        if (Context.Diagnostics.HasErrors) return this;

        // Not before: without its schema a source's secrets are unknown.
        Context.Copies.Write([.. Inputs.Layers, .. Inputs.Requirements], Inputs.Rules.Root);
        return this with { Judgement = Judgement.Of(Context, Inputs) };
    }
}
