using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Build;

/// <summary>A gate without a lock passes only where the project says that it has none.</summary>
public sealed class LackOfLockTests : IDisposable
{
    private readonly TemporaryProject _project = new("{}", "name = \"x\"\n");

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("Verify", "", false, "ConfigLockMode=Verify has nothing to check, because ConfigLockLoadPath is not set")]
    [InlineData("verify", "false", false, "ConfigLockMode=Verify has nothing to check, because ConfigLockLoadPath is not set")]
    [InlineData("", "true", false, "ConfigLockUpdate=true has nothing to update, because ConfigLockLoadPath is not set")]
    [InlineData("Verify", "true", false, "ConfigLockUpdate=true has nothing to update, because ConfigLockLoadPath is not set")]
    [InlineData(
        "", "true", true, "ConfigLockUpdate=true has nothing to update, because ConfigLockLoadPath=none says that the project has no lock")]
    public void A_check_or_an_update_is_an_error_and_an_export_is_no_excuse(string mode, string update, bool hasNoLock, string message)
    {
        foreach (var request in new[] { _project.Request(), _project.ExportRequest() })
        {
            var asked = request with { Mode = mode, Update = update, HasNoLock = hasNoLock };
            Assert.StartsWith(message, TemporaryProject.Fails(asked, "CFGLOCK311").Message, StringComparison.Ordinal);
        }

        Assert.False(_project.Exists(TemporaryProject.LockFile));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Replay")]
    [InlineData("Verify")]
    public void A_project_that_has_none_on_purpose_passes_whatever_a_layer_names(string mode)
    {
        _project.Write(TemporaryProject.LayerFile, "name = \"x\"\n[debug.config_lockfile]\nload_path = \"missing.toml\"\n");
        Passes(_project.ExportRequest() with { Mode = mode, HasNoLock = true });
        TemporaryProject.Fails(_project.ExportRequest() with { Mode = mode }, "CFGLOCK301");
    }

    [Fact]
    public void Explaining_needs_no_lock() => Passes(_project.Request() with { Mode = "Verify", Explain = true });

    [Fact]
    public void Without_a_schema_and_a_layer_there_is_nothing_to_check() =>
        Passes(_project.Request() with { Mode = "Verify", Schema = null, Layers = [] });

    private static void Passes(BuildRequest request) =>
        Assert.DoesNotContain(ConfigLockBuild.Run(request).Diagnostics, static diagnostic => diagnostic.IsError);
}
