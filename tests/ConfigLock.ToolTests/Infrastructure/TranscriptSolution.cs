namespace ConfigLock.ToolTests.Infrastructure;

/// <summary>
/// A solution for transcripts. Builds of it run once for each question and state: where the same is asked again, in another terminal or
/// for another view of it, the tool gets what MSBuild left the first time.
/// </summary>
internal sealed class TranscriptSolution : IDisposable
{
    private const string Schema = """
        {
          "title": "AppConfig",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "model": { "type": "string", "default": "small" },
            "retries": { "type": "integer", "default": 3 },
            "timeout": { "type": "integer", "x-configlock": { "default_from": "retries" } },
            "token": { "type": "string", "writeOnly": true },
            "prompt": { "type": "string" },
            "prompt_file": { "type": "string", "x-configlock": { "include": "prompt" } },
            "limits": { "type": "object", "additionalProperties": { "type": "integer" } },
            "steps": { "type": "array", "items": { "type": "object" } }
          }
        }
        """;

    private const string Layer = "model = \"large\"\nprompt_file = \"prompt.md\"\ntoken = \"hush\"\n\n[limits]\n\"a.b\" = 1\n";

    // $2 is the project that the tool wrote, beside which MSBuild leaves its answer.
    private const string Answering = """
        #!/bin/sh
        folder=$(dirname "$2")
        if [ -f "$ANSWER/exit" ]; then
          cp "$ANSWER"/*.txt "$folder"/
          [ -d "$ANSWER/locks" ] && cp -r "$ANSWER/locks" .
          exit $(cat "$ANSWER/exit")
        fi
        mkdir -p "$ANSWER"
        "$SERVED_DOTNET" "$@"
        code=$?
        cp "$folder"/*.txt "$ANSWER"/
        [ -d locks ] && cp -r locks "$ANSWER"/
        echo $code > "$ANSWER/exit"
        exit $code

        """;

    private readonly BuiltSolution _solution = new();

    public TranscriptSolution()
    {
        _solution.Write("bin/dotnet.sh", Answering);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_solution.PathOf("bin/dotnet.sh"), (UnixFileMode)0b111_101_101);
        _solution.AddProject("Gateway");
        _solution.AddProject(
            "Worker",
            "<ConfigLockLoadPath>locks/{Environment}.config.lock.toml</ConfigLockLoadPath>",
            """
            <ConfigLockEnvironment Include="Development;Staging;Production" />
            <ConfigLockLayer Include="config.toml" />
            <ConfigLockLayer Include="config.{Environment}.toml" Optional="true" />
            """);
        foreach (var project in (string[])["Gateway", "Worker"])
        {
            Write($"{project}/config.schema.json", Schema);
            Write($"{project}/config.toml", Layer);
            Write($"{project}/prompt.md", "You answer in one sentence, and never say more than you were asked for.\nBe kind.\n");
        }

        Write("Worker/config.Production.toml", "retries = 9\n[limits]\ndepth = 4\n");
        Write("Worker/config.Development.toml", "model = \"a model whose name is rather long, so that a line is full\"\n");
        _solution.WriteSolution("Gateway", "Worker");
        WriteLocks();
        WriteProgram();
    }

    public void Write(string name, string text) => _solution.Write(name, text);

    public string PathOf(string name) => _solution.PathOf(name);

    /// <summary>Edits the layers, so that both projects drift.</summary>
    public void Drift()
    {
        Write("Gateway/config.toml", Layer.Replace("large", "huge", StringComparison.Ordinal) + "\n[[steps]]\nrun = \"x\"\n");
        Write("Worker/config.Production.toml", "retries = 10\n[limits]\ndepth = 4\n");
    }

    /// <summary>
    /// Makes the program anew that <c>init</c> begins with; it finds the package's targets as a restore would leave them.
    /// </summary>
    public void WriteProgram()
    {
        if (Directory.Exists(PathOf("Web/locks"))) Directory.Delete(PathOf("Web/locks"), recursive: true);
        if (File.Exists(PathOf("Web/config.schema.json"))) File.Delete(PathOf("Web/config.schema.json"));
        Write("Web/Web.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">

              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>

            </Project>

            """);
        Write("Web/Directory.Build.targets", $"""
            <Project>
              <ItemGroup><PackageReference Remove="ConfigLock" /></ItemGroup>
              <PropertyGroup>
                <_ConfigLockTasksAssembly>{ToolRun.Tasks}</_ConfigLockTasksAssembly>
              </PropertyGroup>
              <Import Project="{Repository.Root}/build/ConfigLock.targets" />
            </Project>
            """);
        Write("Web/Directory.Build.props", $"<Project><Import Project=\"{Repository.Root}/build/ConfigLock.props\" /></Project>");
        Write("Web/appsettings.json", """{ "Title": "Shop", "Payment": { "ApiKey": "k", "Url": "https://pay.example" } }""");
        Write("Web/appsettings.Development.json", """{ "Debug": true }""");
    }

    /// <summary>Makes the locks anew that are compared and merged as files.</summary>
    public void WriteLocks()
    {
        Write("locks/base.config.lock.toml", Lock("model = \"a\"\nretries = 3\n"));
        Write("locks/ours.config.lock.toml", Lock("model = \"b\"\nretries = 3\ntimeout = 5\n"));
        Write("locks/theirs.config.lock.toml", Lock("model = \"c\"\nretries = 4\n"));
    }

    /// <summary>The variables of a run of the tool.</summary>
    /// <param name="answer">What names the answer of the build.</param>
    public Dictionary<string, string> Variables(string answer) => new()
    {
        ["DOTNET_HOST_PATH"] = PathOf("bin/dotnet.sh"),
        ["ANSWER"] = PathOf("answers/" + answer),
    };

    public void Dispose() => _solution.Dispose();

    private static string Lock(string config) => $"version = 1\nconfiglock_version = \"1.0.0\"\n\n[config]\n{config}";
}
