using ConfigLock.Generator.Emit;
using ConfigLock.Generator.Types;
using ConfigLock.Model.CompilerInput;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Generator;

/// <summary>What a program carries so that a start is found to be as locked by texts alone.</summary>
internal static class LockedTextsStage
{
    /// <summary>The texts of each config; <see langword="null"/> for one of which texts alone do not tell.</summary>
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
            var locked = CompilerJsonReader.Read(config.Json, new Source(SourceKind.Lock, string.Empty, null));
            texts.Add(locked is null || root is null ? null : LockedTextsWriter.Write(locked, root, supplied.Have));
        }

        return texts;
    }
}
