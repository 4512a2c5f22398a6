using CsCheck;

namespace ConfigLock.Tests.Library;

/// <summary>The support source reads what the engine reads: a config means the same at build time and at run time.</summary>
public class EngineComparisonTests
{
    [Fact]
    public void Random_documents_are_read_alike() => RandomToml.Document.Sample(static text => Agree(text), iter: 10_000);

    [Fact]
    public void Random_tables_and_keys_are_read_alike() => RandomToml.Structure.Sample(static text => Agree(text), iter: 10_000);

    [Fact]
    public void Damaged_documents_are_read_alike() =>
        RandomToml.Mutated(Gen.OneOf(RandomToml.Document, RandomToml.Structure)).Sample(static text => Agree(text), iter: 10_000);

    private static void Agree(string text)
    {
        var (engine, support) = (Shown.Engine(text, out var engineFault), Shown.Support(text, out var supportFault));
        Assert.True(engine == support, $"{text}\n----\nengine:  {engineFault ?? engine}\nsupport: {supportFault?.Message ?? support}");
    }
}
