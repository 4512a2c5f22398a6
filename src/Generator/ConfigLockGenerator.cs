using Microsoft.CodeAnalysis;

namespace ConfigLock.Generator;

/// <summary>Turns a project's JSON Schema into typed records. It emits nothing yet.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ConfigLockGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
