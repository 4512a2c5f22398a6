using System.Text;
using ConfigLock.Core.Locking;

namespace ConfigLock.Tests.Reliability;

/// <summary>
/// What nests as deep as it may gives a lock that reads back; what nests deeper gives a message, and never an end of the stack.
/// </summary>
public sealed class DepthTests
{
    public static TheoryData<string, int, Func<int, string>> Forms => new()
    {
        { "tables", NestingCheck.MaximumDepth, static depth => Repeat("a.", depth - 1) + "a = 1\n" },
        { "arrays of tables", (NestingCheck.MaximumDepth + 1) / 2, ArraysOfTables },
        { "arrays", NestingCheck.MaximumDepth - 1, static depth => "a = " + Repeat("[", depth) + "1" + Repeat("]", depth) + "\n" },
        {
            "inline tables",
            NestingCheck.MaximumDepth - 1,
            static depth => "a = [1, " + Repeat("{a = ", depth - 1) + "1" + Repeat("}", depth - 1) + "]\n"
        },
        {
            "arrays below tables",
            NestingCheck.MaximumDepth,
            static depth => Repeat("a.", depth - 41) + "a = " + Repeat("[", 40) + "1" + Repeat("]", 40) + "\n"
        },
        {
            "inline tables below tables",
            NestingCheck.MaximumDepth,
            static depth => Repeat("a.", depth - 43) + "a = [1, " + Repeat("{a = ", 40) + "[2, 3]" + Repeat("}", 40) + "]\n"
        },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_deepest_config_reads_back_and_a_deeper_one_is_an_error(string form, int most, Func<int, string> layer)
    {
        Assert.NotEmpty(form);
        using var project = new TemporaryProject("{}", layer(most));
        Assert.NotEmpty(Resolved.Config(project));
        Assert.True(TomlValue.Parse(project.Read(TemporaryProject.LockFile)).TryGet("config", out _));

        project.Write(TemporaryProject.LayerFile, layer(most + 1));
        var message = Assert.Single(TemporaryProject.Said(Core.Build.ConfigLockBuild.Run(project.ExportRequest())));
        Assert.Contains(message.Code, (string[])["CFGLOCK201", "CFGLOCK217"]);
    }

    [Theory]
    [InlineData(NestingCheck.MaximumDepth - 1, true)]
    [InlineData(NestingCheck.MaximumDepth, false)]
    [InlineData(200, false)]
    public void A_default_that_nests_deeper_than_a_lock_can_is_an_error_at_its_place(int depth, bool fits)
    {
        var schema = "{ \"properties\": {\n \"a\": { \"default\": " + Repeat("[", depth) + "1" + Repeat("]", depth) + " } } }";
        using var project = new TemporaryProject(schema, "b = 1\n");
        if (fits)
        {
            Assert.NotEmpty(Resolved.Config(project));
            return;
        }

        var message = TemporaryProject.Fails(project.ExportRequest(), "CFGLOCK217");
        Assert.Equal((project.PathOf(TemporaryProject.SchemaFile), 2), (message.Place.Source!.Path, message.Place.Line));
    }

    [Theory]
    [InlineData("a = ", "[", "", "]")]
    [InlineData("a = ", "{a = ", "1", "}")]
    [InlineData("a = ", "[{a = ", "1", "}]")]
    [InlineData("a", ".a", " = 1", "")]
    [InlineData("[a", ".a", "]", "")]
    [InlineData("a = ", "[", "", "")]
    public void Layers_and_locks_nested_a_hundred_thousand_deep_are_an_error(string before, string open, string inside, string close)
    {
        var text = before + Repeat(open, 100_000) + inside + Repeat(close, 100_000) + "\n";
        using var project = new TemporaryProject("{}", text);
        OnSmallStack(
            () => Assert.Contains(
                Core.Build.ConfigLockBuild.Run(project.ExportRequest()).Diagnostics, static message => message.Code == "CFGLOCK201"));

        project.Write(TemporaryProject.LayerFile, "a = 1\n");
        project.Write(TemporaryProject.LockFile, "version = 1\nconfiglock_version = \"1.0.0\"\n[config]\n" + text);
        OnSmallStack(
            () => Assert.Contains(
                Core.Build.ConfigLockBuild.Run(project.ReplayRequest()).Diagnostics, static message => message.Code == "CFGLOCK301"));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{ \"not\": ", "}")]
    [InlineData("{ \"properties\": { \"a\": ", "} }")]
    public void Schemas_nested_a_hundred_thousand_deep_are_an_error(string open, string close)
    {
        using var project = new TemporaryProject(Repeat(open, 100_000) + "true" + Repeat(close, 100_000), "a = 1\n");

        OnSmallStack(() => TemporaryProject.Fails(project.ExportRequest(), "CFGLOCK101"));
    }

    // The stack of a build's thread is not ours to choose.
    private static void OnSmallStack(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception) when (exception is not OutOfMemoryException)
                {
                    failure = exception;
                }
            },
            maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        if (failure is not null) throw new InvalidOperationException(failure.Message, failure);
    }

    private static string ArraysOfTables(int depth) =>
        string.Concat(Enumerable.Range(1, depth - 1).Select(static level => "[[" + Repeat("a.", level - 1) + "a]]\n")) + "a = 1\n";

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
