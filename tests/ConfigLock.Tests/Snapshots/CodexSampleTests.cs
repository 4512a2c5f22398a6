using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Snapshots;

/// <summary>The rules of the codex sample on a schema that this repository does not hold, and cannot edit.</summary>
public sealed class CodexSampleTests
{
    private const string Schema = "codex-0.147/config.schema.json";
    private const string Models = "codex-0.147/models.json";

    [SharedDataFact(Schema)]
    public void The_lock_of_the_sample_is_the_approved_one_and_replays()
    {
        using var project = Project();
        Approved.Matches("tests/ConfigLock.Tests/Snapshots/codex.config.lock.toml", project.Export(request => Sample(project, request)));
        TemporaryProject.Passes(Sample(project, project.ReplayRequest()));
        TemporaryProject.Passes(Sample(project, project.VerifyRequest()));
    }

    [SharedDataFact(Schema)]
    public void Old_names_and_short_forms_give_the_lock_that_canonical_keys_give_byte_for_byte()
    {
        using var project = Project();
        var lockText = project.Export(request => Sample(project, request));
        project.Write("config.toml", Canonical(project.Read("config.toml")));
        Assert.Equal(lockText, project.Export(request => Sample(project, request)));
    }

    [SharedDataFact(Schema)]
    public void A_default_that_the_schema_gains_drifts_with_just_its_line()
    {
        using var project = Project();
        project.Export(request => Sample(project, request));
        Edit(
            project,
            "\"properties\": {\n    \"agents\"",
            "\"properties\": {\n    \"zz_added\": { \"type\": \"integer\", \"default\": 7 },\n    \"agents\"");

        var drift = TemporaryProject.Fails(Sample(project, project.ReplayRequest()), "CFGLOCK303");
        Assert.StartsWith("1 key drifted from the lock: zz_added;", drift.Message);
        Assert.Equal(["+zz_added = 7"], drift.Message.Split('\n').Where(static line => line is ['+', not '+', ..] or ['-', not '-', ..]));
    }

    [SharedDataFact(Schema)]
    public void A_default_that_changes_passes_replay_and_drifts_in_verify()
    {
        using var project = Project();
        project.Write("config.toml", project.Read("config.toml").Replace("project_doc_max_bytes = 65_536\n", string.Empty));
        project.Export(request => Sample(project, request));
        Edit(project, "\"default\": 32768", "\"default\": 16384");

        TemporaryProject.Passes(Sample(project, project.ReplayRequest()));
        var drift = TemporaryProject.Fails(Sample(project, project.VerifyRequest()), "CFGLOCK303");
        Assert.Contains("\n-project_doc_max_bytes = 32768\n+project_doc_max_bytes = 16384\n", drift.Message);
    }

    [SharedDataTheory(Schema)]
    [InlineData("sandbox_mode = \"workspace-write\"", "sandbox_mode = \"danger-full-access\"", "sandbox_mode is changed, now from layer")]
    [InlineData("sandbox_mode = \"workspace-write\"\n", "", "sandbox_mode is lost")]
    [InlineData("permissions = \":workspace\"", "permissions = \":read-only\"", "default_permissions is changed, now from layer")]
    public void A_replay_under_other_permissions_is_no_pass(string before, string after, string expected)
    {
        using var project = Project();
        project.Export(request => Sample(project, request));
        Assert.Contains(before, project.Read("config.toml"));
        project.Write("config.toml", project.Read("config.toml").Replace(before, after));

        Assert.Contains(expected, TemporaryProject.Fails(Sample(project, project.ReplayRequest()), "CFGLOCK312").Message);
    }

    [SharedDataFact(Models)]
    public void The_catalog_supplies_the_instructions_that_no_layer_sets_and_leaves_no_trace_where_they_are_not_saved()
    {
        using var project = Project();
        project.Write(
            "config.toml", project.Read("config.toml").Replace("model_instructions_file = \"prompts/instructions.md\"\n", string.Empty));
        Assert.Contains("\ninstructions = ", project.Export(request => Sample(project, request, "true")));
        TemporaryProject.Passes(Sample(project, project.ReplayRequest(), "true"));
        Assert.DoesNotContain("\ninstructions = ", project.Export(request => Sample(project, request)));
    }

    private static TemporaryProject Project()
    {
        var project = SampleProject.Copy("Codex");
        project.Write(TemporaryProject.SchemaFile, File.ReadAllText(SharedData.Path(Schema)));
        return project;
    }

    // The texts of the catalog are not ours to keep, so the approved lock is one that leaves its fields out.
    private static BuildRequest Sample(TemporaryProject project, BuildRequest request, string save = "false") =>
        request.WithLayers(project, "config.toml") with
        {
            ModelCatalog = new(SharedData.Path(Models), "models.json"),
            SaveCatalogFields = save,
        };

    private static void Edit(TemporaryProject project, string old, string with)
    {
        var schema = project.Read(TemporaryProject.SchemaFile);
        Assert.Contains(old, schema);
        project.Write(TemporaryProject.SchemaFile, schema.Replace(old, with));
    }

    private static string Canonical(string config) => config
        .Replace("experimental_use_unified_exec_tool = true\n", "features.unified_exec = true\n")
        .Replace("collab = true", "multi_agent = true").Replace("collab = false", "multi_agent = false")
        .Replace("connectors =", "apps =").Replace("memory_tool =", "memories =").Replace("codex_hooks =", "hooks =")
        .Replace("web_search = true", "web_search_request = true").Replace("request_permissions =", "exec_permission_approvals =")
        .Replace("telepathy =", "chronicle =").Replace("code_mode = true", "code_mode = { enabled = true }")
        .Replace("features.unified_exec = true\n\n[features]\n", "[features]\nunified_exec = true\n");
}
