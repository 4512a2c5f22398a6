using ConfigLock.Generator.Emit;
using ConfigLock.Generator.Types;
using ConfigLock.Generator.Values;
using ConfigLock.Model.CompilerInput;

namespace ConfigLock.Generator;

/// <summary>What a program carries so that a start is found to be as locked by texts alone.</summary>
internal static class LockedTextsStage
{
    /// <summary>The texts of each config; <see langword="null"/> for one whose values are not known.</summary>
    /// <param name="model">The types.</param>
    /// <param name="bundle">What the running config is judged by.</param>
    /// <param name="configs">The configs.</param>
    public static IReadOnlyList<string?> Run(TypeModel model, string bundle, IReadOnlyList<EffectiveExpression> configs)
    {
        var root = SchemaBundleReader.Read(bundle);
        var supplied = new SuppliedKeys(model);
        var texts = new List<string?>();
        foreach (var config in configs)
        {
            var isKnown = config.Values is not null && root is not null;
            texts.Add(isKnown ? LockedTextsWriter.Write(ConfigValues.Of(config.Values!), root!, supplied.Have) : null);
        }

        return texts;
    }
}
