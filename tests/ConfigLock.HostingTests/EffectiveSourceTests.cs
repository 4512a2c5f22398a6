using ConfigLock.Hosting;
using ConfigLock.HostingTests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace ConfigLock.HostingTests;

/// <summary>The lock as a source of configuration.</summary>
public sealed class EffectiveSourceTests
{
    [Fact]
    public void It_answers_with_what_is_locked()
    {
        var configuration = new ConfigurationBuilder().AddEffectiveConfig<ShopConfig>().Build();
        Assert.Equal("Books", configuration["name"]);
        Assert.Equal("31", configuration["Limits:Turns"]);
        Assert.Equal("0.5", configuration["limits:ratio"]);
        Assert.Equal("True", configuration["limits:unified_exec"]);
        Assert.Equal(["card", "invoice"], configuration.GetSection("methods").GetChildren().Select(static child => child.Value));
    }

    [Fact]
    public void Sources_count_over_it_where_they_are_added_later()
    {
        var over = new ConfigurationBuilder().AddEffectiveConfig<ShopConfig>().AddInMemoryCollection([new("name", "x")]).Build();
        var under = new ConfigurationBuilder().AddInMemoryCollection([new("name", "x")]).AddEffectiveConfig<ShopConfig>().Build();
        Assert.Equal(("x", "Books"), (over["name"], under["name"]));
    }

    [Fact]
    public void With_it_below_the_check_is_silent_but_for_what_only_the_program_gets()
    {
        var below = new ConfigurationBuilder().AddEffectiveConfig<ShopConfig>();
        Assert.Equal("connection: locked (external), running (absent), from (nothing)", Running.Drift(below.Build()));
        Assert.Equal("", Running.Drift(below.AddInMemoryCollection([new("connection", "Server=db")]).Build()));
    }

    [Fact]
    public void The_environment_is_the_builders_own()
    {
        var host = Host.CreateApplicationBuilder(
            new HostApplicationBuilderSettings { EnvironmentName = "Staging", DisableDefaults = true });
        host.Configuration.AddEffectiveConfig<ShopConfig>();
        Assert.Equal("Staged", host.Configuration["name"]);
        Assert.Equal("Books", new ConfigurationBuilder().AddEffectiveConfig<ShopConfig>().Build()["name"]);
        Assert.Equal("Staged", new ConfigurationBuilder().AddEffectiveConfig<ShopConfig>("staging").Build()["name"]);
    }

    [Fact]
    public void An_older_host_builder_hands_its_environment_on()
    {
        using var host = new HostBuilder().UseEnvironment("Staging")
            .ConfigureAppConfiguration(static builder => builder.AddEffectiveConfig<ShopConfig>()).Build();
        var configuration = (IConfiguration)host.Services.GetService(typeof(IConfiguration))!;
        Assert.Equal("Staged", configuration["name"]);
    }

    [Fact]
    public void One_that_was_not_locked_is_an_error_that_names_those_that_were()
    {
        var error = Assert.Throws<ArgumentException>(static () => new ConfigurationBuilder().AddEffectiveConfig<ShopConfig>("Moon"));
        Assert.Contains("\"Production\", \"Staging\"", error.Message, StringComparison.Ordinal);
    }
}
