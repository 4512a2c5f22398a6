using ConfigLock.Core.Build;
using ConfigLock.Core.Files;
using ConfigLock.Core.Sources;

namespace ConfigLock.Tests.Reliability;

/// <summary>Whatever stands in the properties and items of a project, the build passes, or says what is wrong and where.</summary>
public sealed class DamagedTextTests
{
    private static readonly string[] Overrides =
    [
        "model=m-0;features.fast=true", "servers.\"two.2\".port=1;tags=[\"a\", 1]", "shape={ kind = \"big\" };temperature=1.5",
        "x-a=it's;prompt=\"a;b\"", "since=2026-01-01;profile=night", "debug.config_lockfile.load_path=\"none.toml\"", "a.b.c.d=1;;=;model",
    ];

    [Fact]
    public void Any_overrides_and_properties_end_in_a_located_message_or_a_lock()
    {
        using var project = EveryKindOfFile.Create();
        var (failed, tried) = Seeded.Count(1000, random =>
        {
            var result = ConfigLockBuild.Run(EveryKindOfFile.Request(project) with
            {
                Id = Now(random, "App"),
                Version = Now(random, "1.0.0"),
                Profile = Now(random, ""),
                Mode = Now(random, ""),
                AllowVersionMismatch = Now(random, ""),
                SaveCatalogFields = Now(random, "true"),
                Overrides = Damage.Text(random, Overrides[random.Next(Overrides.Length)]),
                OverrideItems =
                    random.Next(3) > 0 ? [] : [new OverrideItem(Damage.Text(random, "servers.one.port"), Damage.Text(random, "80"))],
            });
            Sound.Check(result);
            Assert.DoesNotContain(
                Directory.GetFileSystemEntries(project.PathOf("."), "*.tmp", SearchOption.AllDirectories), static _ => true);
            return result.Diagnostics.HasErrors;
        });
        Assert.True(
            tried < Seeded.Many || (failed * 4 > tried && failed < tried),
            $"{failed} of {tried} failed: the damage is too small or too great");
    }

    [Fact]
    public void Any_paths_end_in_a_located_message_or_a_lock()
    {
        using var project = EveryKindOfFile.Create();
        Seeded.ForAll(300, random =>
        {
            NamedFile Named(string name) => project.Named(random.Next(3) == 0 ? Damage.Text(random, name) : name);
            var request = EveryKindOfFile.Request(project) with
            {
                Schema = Named(TemporaryProject.SchemaFile),
                Rules = Named(TemporaryProject.RulesFile),
                Requirements = [new LayerFile(Named("requirements.toml").Path, "requirements.toml", Optional: false)],
                ModelCatalog = Named("models.json"),
                SchemaReferences = [new SchemaReferenceFile(Named("other.json").Path, "other.json", Now(random, ""))],
            };
            Sound.Check(ConfigLockBuild.Run(request));
        });
    }

    // Mostly as it is, so that most builds get far.
    private static string Now(Random random, string text) => random.Next(12) == 0 ? Damage.Text(random, text) : text;
}
