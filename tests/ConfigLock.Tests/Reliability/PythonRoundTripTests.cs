using ConfigLock.Core.Locking;
using ConfigLock.Model.Values;

namespace ConfigLock.Tests.Reliability;

/// <summary>Whatever the writer writes, a reader that nobody of us or of Tomlyn wrote reads back the same.</summary>
public sealed class PythonRoundTripTests
{
    [PythonFact]
    public void Random_locks_read_back_the_same()
    {
        using var python = new PythonReader();
        Seeded.ForAll(3000, random => ReadsBack(python, RoundTripCases.RandomLock(random)));
    }

    [PythonFact]
    public void Random_documents_give_locks_that_read_back_the_same()
    {
        using var python = new PythonReader();
        Seeded.ForAll(2000, random =>
        {
            if (RoundTripCases.RandomDocument(random) is { } config) ReadsBack(python, config);
        });
    }

    [PythonFact]
    public void Values_and_keys_at_the_edges_and_every_character_read_back_the_same()
    {
        using var python = new PythonReader();
        ReadsBack(python, Toml.Table(RoundTripCases.Edges));
        ReadsBack(python, RoundTripCases.EveryCharacter());
    }

    private static void ReadsBack(PythonReader python, ConfigTable config)
    {
        var whole = new ConfigTable(default);
        whole.Set("version", default, new ConfigInteger(1, default));
        whole.Set("configlock_version", default, new ConfigString("1.0.0", default));
        whole.Set("config", default, config);

        Assert.Equal(PythonReader.Show(whole), python.Read(LockWriter.Write(new LockDocument("1.0.0", config)).Text));
    }
}
