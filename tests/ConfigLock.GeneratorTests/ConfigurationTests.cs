using System.Reflection;
using ConfigLock.GeneratorTests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace ConfigLock.GeneratorTests;

public sealed class ConfigurationTests
{
    private static readonly InputText[] Files =
    [
        InputText.Schema(
            """{ "title": "Settings", "properties": { "model_name": { "type": "string" }, "limits": { "type": "object" } } }"""),
        InputText.Effective("""{ "limits": { "max-depth": 3, "names": ["a", "b"], "ratio": 0.5 }, "model_name": "x" }"""),
    ];

    private static readonly MetadataReference[] Extended =
    [
        .. References.Net100,
        MetadataReference.CreateFromFile(typeof(IConfigurationBuilder).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(IChangeToken).Assembly.Location),
    ];

    [Fact]
    public void Options_bind_to_the_effective_config()
    {
        var configuration = Configuration(Files);

        Assert.Equal("x", configuration["model_name"]);
        var options = configuration.Get<Options>()!;
        Assert.Equal("x", options.ModelName);
        Assert.Equal(3, options.Limits.MaxDepth);
        Assert.Equal(0.5, options.Limits.Ratio);
        Assert.Equal(["a", "b"], options.Limits.Names);
        Assert.Equal(["max-depth", "names", "ratio"], configuration.GetSection("limits").GetChildren().Select(static child => child.Key));
    }

    [Fact]
    public void An_environment_can_be_named()
    {
        InputText[] files =
        [
            Files[0],
            InputText.EffectiveIn("Production", """{ "model_name": "p" }""", isDefault: true),
            InputText.EffectiveIn("Development", """{ "model_name": "d" }"""),
        ];
        Assert.Equal("p", Configuration(files)["model_name"]);
        Assert.Equal("d", Configuration(files, "development")["model_name"]);
    }

    [Fact]
    public void Without_the_abstractions_nothing_of_it_is_emitted() =>
        Assert.DoesNotContain(GeneratorRun.Of(Files).Files.Keys, static name => name.Contains("Configuration", StringComparison.Ordinal));

    private static IConfiguration Configuration(InputText[] files, params string[] environment)
    {
        var run = GeneratorRun.Of(GeneratorRun.CSharp10, Extended, null, files);
        Assert.True(run.Complaints().Count == 0, string.Join('\n', run.Complaints()));
        var add = Assembly.Load(run.Assembly()).GetType("Acme.EffectiveConfigurationExtensions")!.GetMethods()
            .Single(method => method.Name == "AddEffectiveConfig" && method.GetParameters().Length == environment.Length + 1);
        return ((IConfigurationBuilder)add.Invoke(null, [new ConfigurationBuilder(), .. environment])!).Build();
    }

    private sealed class Options
    {
        public string ModelName { get; set; } = "";

        public Limits Limits { get; set; } = new();
    }

    private sealed class Limits
    {
        public int MaxDepth { get; set; }

        public double Ratio { get; set; }

        public string[] Names { get; set; } = [];
    }
}
