using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

/// <summary>
/// The types in a program compiled to native code, with warnings about trimming as errors. It refers to the package with
/// <c>PrivateAssets="all"</c>, which publishing takes for a package that the program can do without.
/// </summary>
public class NativeAotTests
{
    private const string Program = """
        using App;
        var text = System.IO.File.ReadAllText(args[0]);
        var lockfile = ConfigLockfile.Load(args[0]);
        System.Console.WriteLine("model: " + lockfile.Config.Model);
        System.Console.WriteLine("same text: " + (lockfile.ToToml() == text));
        System.Console.WriteLine("same value: " + (lockfile.Config == AppConfig.Effective));
        System.Console.WriteLine("its stamp: " + lockfile.IsStampOf(typeof(AppConfig).Assembly));
        """;

    [NativeLinkerFact]
    public async Task A_native_program_reads_a_lock_and_writes_it_back()
    {
        using var project = await Sandbox.CreateAsync(
            """
            <OutputType>Exe</OutputType><Nullable>enable</Nullable><PublishAot>true</PublishAot>
            <ConfigLockStamp>true</ConfigLockStamp><InvariantGlobalization>true</InvariantGlobalization>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors><ILLinkTreatWarningsAsErrors>true</ILLinkTreatWarningsAsErrors>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            """);
        project.UseMachineFeeds();
        project.Write("Program.cs", Program);

        (await project.RunAsync("publish", "--nologo", "-tl:off", "-o", "out", "-p:ConfigLockExportDir=locks")).MustPassQuietly();

        var run = await DotNet.RunProgramAsync(
            project.PathOf(OperatingSystem.IsWindows() ? "out/App.exe" : "out/App"), project.Directory, ["locks/App.config.lock.toml"]);
        Assert.Equal("model: large\nsame text: True\nsame value: True\nits stamp: True\n", run.Output);
    }
}
