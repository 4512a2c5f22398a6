using ConfigLock.Core.Build;
using CsCheck;

namespace ConfigLock.Tests.Reporting;

/// <summary>After any drift, the patch alone makes the next build pass.</summary>
public sealed class AnyPatchTests
{
    private static readonly Gen<string> Text = Gen.OneOf(Gen.String[Gen.Char['a', 'c'], 0, 3], Gen.Const("a\\r\\nb ```"), Gen.Const("é𝄞"));

    private static readonly Gen<string> Layer = Gen.Select(
        Text, Gen.Int[0, 3], Gen.Bool, Gen.Select(Gen.Int[0, 12], Gen.Int[0, 3]).List[0, 12],
        static (model, temperature, exec, limits) =>
            $"model = \"{model}\"\ntemperature = {temperature}\nfeatures.unified_exec = {(exec ? "true" : "false")}\n"
            + string.Concat(
                limits.DistinctBy(static limit => limit.Item1).Select(static limit => $"limits.k{limit.Item1} = {limit.Item2}\n")));

    private static readonly Gen<string> Overrides = Gen.OneOf(
        Gen.Const(""), Gen.Const("model=x"), Gen.Const("limits.k3=9"), Gen.Const("features.unified_exec=true;limits.new=1"));

    private static readonly Gen<Func<string, string>> Form = Gen.OneOf(
        Gen.Const<Func<string, string>>(static text => text),
        Gen.Const<Func<string, string>>(static text => text.Replace("\n", "\r\n")),
        Gen.Const<Func<string, string>>(static text => text.TrimEnd('\n')),
        Gen.Const<Func<string, string>>(static text => "\ufeff# mine\n" + text + "\n\n# end"),
        Gen.Const<Func<string, string>>(static text => text.Replace("[config]\n", "[config] # all\r\n").TrimEnd('\n')));

    private static readonly Gen<string> Schema = Gen.OneOf(
        Gen.Const(ReportedProject.Schema),
        Gen.Const(ReportedProject.Schema.Replace("\"model\":", "\"added\": { \"default\": [1, 2] }, \"model\":")),
        Gen.Const(ReportedProject.Schema.Replace("\"temperature\": { \"type\": \"number\"", "\"temperature\": { \"type\": \"integer\"")));

    [Fact]
    public void A_patch_makes_the_next_build_pass()
    {
        var drifts = 0;
        Gen.Select(Layer, Layer, Overrides, Form, Schema, Gen.Bool).Sample(
            (locked, live, overrides, form, schema, verify) =>
            {
                using var project = new ReportedProject(locked);
                project.Files.Write(TemporaryProject.LockFile, form(project.Files.Read(TemporaryProject.LockFile)));
                project.Files.Write(TemporaryProject.LayerFile, live);
                project.Files.Write(TemporaryProject.SchemaFile, schema);
                var request = (verify ? project.VerifyRequest : project.Request) with { Overrides = overrides };

                var first = ConfigLockBuild.Run(request);
                if (!first.Diagnostics.HasErrors) return;
                Assert.Equal("CFGLOCK303", Assert.Single(first.Diagnostics, static diagnostic => diagnostic.IsError).Code);
                project.Apply();

                TemporaryProject.Replays(request);
                drifts++;
            },
            iter: 150,
            threads: 1);
        Assert.True(drifts > 50, $"only {drifts} drifts");
    }
}
