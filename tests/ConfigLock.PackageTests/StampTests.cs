using System.Security.Cryptography;
using ConfigLock.PackageTests.Infrastructure;

namespace ConfigLock.PackageTests;

public class StampTests
{
    [Fact]
    public async Task A_binary_can_say_which_config_it_was_built_with()
    {
        using var project = await Sandbox.CreateAsync(
            "<OutputType>Exe</OutputType><ConfigLockExportDir>locks</ConfigLockExportDir>"
                + "<ConfigLockStamp>true</ConfigLockStamp><ConfigLockEmbed>true</ConfigLockEmbed>");
        project.Write("Nothing.cs", """
            using System.IO;
            using System.Reflection;
            using System.Linq;
            var assembly = Assembly.GetExecutingAssembly();
            var stamps = assembly.GetCustomAttributes<AssemblyMetadataAttribute>();
            System.Console.WriteLine(stamps.Single(a => a.Key == "ConfigLockSha256").Value);
            System.Console.Write(new StreamReader(assembly.GetManifestResourceStream("config.lock.toml")!).ReadToEnd());
            """);

        (await project.BuildAsync()).MustPassQuietly();
        await ExpectStampAsync(project);

        project.Edit("config.toml", "large", "huge");
        (await project.BuildAsync()).MustPassQuietly();
        await ExpectStampAsync(project);
        (await project.BuildAsync()).MustPassQuietly();
        await ExpectStampAsync(project);
    }

    [Theory]
    [InlineData(true, "True\nTrue\nFalse\n")]
    [InlineData(false, "False\nFalse\nFalse\n")]
    public async Task A_lockfile_can_be_compared_with_the_stamp(bool stamped, string expected)
    {
        using var project = await Sandbox.CreateAsync(
            $"<OutputType>Exe</OutputType><ConfigLockExportDir>locks</ConfigLockExportDir><ConfigLockStamp>{stamped}</ConfigLockStamp>");
        project.Write("Program.cs", """
            using App;
            using System.IO;
            var text = File.ReadAllText(args[0]);
            var assembly = typeof(ConfigLockfile).Assembly;
            System.Console.WriteLine(ConfigLockfile.Load(args[0]).IsStampOf(assembly));
            var otherwise = "# the same, written otherwise\r\n" + text.Replace("\n", "\r\n");
            System.Console.WriteLine(ConfigLockfile.Parse(otherwise).IsStampOf(assembly));
            System.Console.WriteLine(ConfigLockfile.Parse(text.Replace("large", "small")).IsStampOf(assembly));
            """);
        (await project.BuildAsync()).MustPassQuietly();

        var run = await project.StartAsync(project.PathOf(Locked.Lock));
        Assert.Equal(expected, run.Output);
    }

    private static async Task ExpectStampAsync(Sandbox project)
    {
        var run = await project.StartAsync();
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(project.PathOf(Locked.Lock))));
        Assert.Equal(hash + "\n" + project.Read(Locked.Lock), run.Output);
    }
}
