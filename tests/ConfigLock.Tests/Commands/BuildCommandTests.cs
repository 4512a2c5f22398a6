using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Commands;

/// <summary>What the commands of messages repeat of the command line.</summary>
public sealed class BuildCommandTests : IDisposable
{
    private const string Schema = """
        {
          "properties": {
            "model": { "type": "string" },
            "token": { "type": "string", "writeOnly": true, "x-configlock": { "aliases": ["old_token"] } },
            "vault": { "type": "object", "writeOnly": true }
          },
          "additionalProperties": false
        }
        """;

    private readonly TemporaryProject _project = new(Schema, "model = \"m\"\n");

    [Theory]
    [InlineData("ConfigLockProfile", "fast", "-p:ConfigLockProfile=fast ")]
    [InlineData("configlockprofile", "a b", "'-p:configlockprofile=a b' ")]
    [InlineData("ConfigLockId", "it's", "-p:ConfigLockId=it%27s ")]
    [InlineData("ConfigLockOverrides", "model=a;token=\"b,c\"", "'-p:ConfigLockOverrides=model=a%3Btoken=***' ")]
    [InlineData("ConfigLockOverrides", "model=[1, \"%\"]", "'-p:ConfigLockOverrides=model=[1%2C %22%25%22]' ")]
    [InlineData("Configuration", "Release", "-p:Configuration=Release ")]
    [InlineData("Configuration", "Debug", "")]
    [InlineData("Platform", "AnyCPU", "")]
    [InlineData("ConfigLockMode", "Replay", "")]
    [InlineData("ConfigLockUpdate", "false", "")]
    [InlineData("ConfigLockUpdateKeys", "model", "")]
    [InlineData("ConfigLockReportDir", "reports", "")]
    [InlineData("_ConfigLockExplain", "true", "")]
    [InlineData("TargetFramework", "net10.0", "")]
    [InlineData("Password", "s3cret", "")]
    public void It_repeats_our_properties_and_those_that_conditions_ask_for(string name, string value, string argument)
    {
        var said = Missing(_project.ReplayRequest() with { GlobalProperties = new Dictionary<string, string> { [name] = value } });

        Assert.Contains($"create it with: dotnet build {argument}-p:ConfigLockUpdate=true", said);
    }

    [Theory]
    [InlineData("token=s3cret", "token=***")]
    [InlineData("old_token=s3cret", "old_token=***")]
    [InlineData("model=x;vault.s3cret=s3cret", "model=x%3Bvault.%22(secret)%22=***")]
    [InlineData("tokn=s3cret", "tokn=***")]
    [InlineData("model=x;s3cret", "model=x%3B***")]
    [InlineData("token=\"s3cret", "***")]
    public void A_secret_is_hidden_and_the_message_says_so(string overrides, string shown)
    {
        var request =
            _project.ReplayRequest() with { GlobalProperties = new Dictionary<string, string> { ["ConfigLockOverrides"] = overrides } };

        var said = Missing(request);

        Assert.Contains(shown, said);
        Assert.DoesNotContain("s3cret", said);
        Assert.EndsWith("; *** stands for a secret, which you have to put in", said);
        _project.Write(TemporaryProject.SchemaFile, "{ broken");
        Assert.DoesNotContain("s3cret", Missing(request));
    }

    [Theory]
    [InlineData("", "dotnet build -p:")]
    [InlineData("src/App/Other.csproj", "dotnet build App.csproj -p:")]
    [InlineData("src/App/All.slnx", "dotnet build App.csproj -p:")]
    [InlineData("src/App/notes.txt", "dotnet build -p:")]
    public void It_names_the_project_where_its_directory_holds_several(string other, string command) => Names("src/App", other, command);

    [Theory]
    [InlineData(".", "dotnet build src/App/App.csproj -p:")]
    [InlineData("docs", "dotnet build ../src/App/App.csproj -p:")]
    public void It_names_the_project_where_the_build_was_started_elsewhere(string start, string command) => Names(start, "", command);

    private void Names(string start, string other, string command)
    {
        _project.Write("src/App/App.csproj", "");
        if (other.Length > 0) _project.Write(other, "");
        var request = _project.ReplayRequest() with
        {
            ProjectFile = _project.PathOf("src/App/App.csproj"),
            StartDirectory = Path.GetFullPath(_project.PathOf(start)),
        };
        Assert.Contains(command, Missing(request));
    }

    private static string Missing(BuildRequest request) =>
        Assert.Single(ConfigLockBuild.Run(request).Diagnostics, static diagnostic => diagnostic.Code == "CFGLOCK301").Message;

    public void Dispose() => _project.Dispose();
}
