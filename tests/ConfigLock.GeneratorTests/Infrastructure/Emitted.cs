namespace ConfigLock.GeneratorTests.Infrastructure;

/// <summary>What must hold for all emitted source.</summary>
public static class Emitted
{
    public static string ShippedSchema() => Repository.Read("schema/config.schema.json");

    /// <summary>Compiles it without a warning as in the newest and in the oldest of users' projects.</summary>
    public static void AssertCompiles(params InputText[] files) => AssertCompiles(GeneratorRun.Of(files), files);

    /// <summary>The same for a schema that other tests compile too.</summary>
    public static void AssertCompilesShared(string schema) => AssertCompiles(SharedTypes.RunOf(schema), InputText.Schema(schema));

    private static void AssertCompiles(GeneratorRun newest, params InputText[] files)
    {
        foreach (var run in new[] { newest, GeneratorRun.Of(GeneratorRun.CSharp10, References.NetStandard20Json, null, files) })
        {
            Assert.True(run.Complaints().Count == 0, string.Join('\n', run.Complaints()));
            Assert.True(run.HasTypes, "Nothing was emitted.");
        }
    }

    public static void AssertCompiles(string schema) => AssertCompiles(InputText.Schema(schema));
}
