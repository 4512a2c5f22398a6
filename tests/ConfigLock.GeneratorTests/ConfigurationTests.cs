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

    [Fact]
    public void Options_bind_to_the_effective_config()
    {
        MetadataReference[] references =
        [
            .. References.Net100,
            MetadataReference.CreateFromFile(typeof(IConfigurationBuilder).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(IChangeToken).Assembly.Location),
        ];
        var run = GeneratorRun.Of(GeneratorRun.CSharp10, references, null, Files);
        Assert.True(run.Complaints().Count == 0, string.Join('\n', run.Complaints()));

        using var stream = new MemoryStream();
        Assert.True(run.Compilation.Emit(stream).Success);
        var add = Assembly.Load(stream.ToArray()).GetType("Acme.EffectiveConfigurationExtensions")!.GetMethod("AddEffectiveConfig")!;
        var configuration = ((IConfigurationBuilder)add.Invoke(null, [new ConfigurationBuilder()])!).Build();

        Assert.Equal("x", configuration["model_name"]);
        var options = configuration.Get<Options>()!;
        Assert.Equal("x", options.ModelName);
        Assert.Equal(3, options.Limits.MaxDepth);
        Assert.Equal(0.5, options.Limits.Ratio);
        Assert.Equal(["a", "b"], options.Limits.Names);
        Assert.Equal(["max-depth", "names", "ratio"], configuration.GetSection("limits").GetChildren().Select(static child => child.Key));
    }

    [Fact]
    public void Without_the_abstractions_nothing_of_it_is_emitted() =>
        Assert.DoesNotContain(GeneratorRun.Of(Files).Files.Keys, static name => name.Contains("Configuration", StringComparison.Ordinal));

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
