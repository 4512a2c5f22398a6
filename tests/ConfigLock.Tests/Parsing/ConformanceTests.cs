using System.Text;
using System.Text.Json;
using ConfigLock.Core.Build;

namespace ConfigLock.Tests.Parsing;

/// <summary>The official conformance documents of TOML 1.1: what is valid is read and locked as it says, what is not is an error.</summary>
public sealed class ConformanceTests
{
    private const string Folder = "toml-test";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [SharedDataFact(Folder)]
    public void Each_valid_document_is_locked_as_it_says_and_read_so_by_the_library()
    {
        var (documents, wrong) = (Documents("valid"), new List<string>());
        foreach (var document in documents)
        {
            using var expected = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(document, ".json")));
            var wanted = TaggedJson.Show(expected.RootElement);
            if (TaggedJson.Show(TomlValue.Parse(Utf8.GetString(File.ReadAllBytes(document)))) != wanted) wrong.Add("library: " + document);
            if (Locked(document) is not { } config || TaggedJson.Show(config) != wanted) wrong.Add("layer: " + document);
        }

        Assert.Empty(wrong);
        Assert.Equal(220, documents.Length);
    }

    [SharedDataFact(Folder)]
    public void Each_invalid_document_is_an_error_as_a_layer_and_for_the_library()
    {
        var (documents, wrong) = (Documents("invalid"), new List<string>());
        foreach (var document in documents)
        {
            if (IsReadByLibrary(document)) wrong.Add("library: " + document);
            if (Locked(document) is not null) wrong.Add("layer: " + document);
        }

        Assert.Empty(wrong);
        Assert.Equal(492, documents.Length);
    }

    private static string[] Documents(string folder) =>
        Directory.GetFiles(SharedData.Path(Path.Combine(Folder, folder)), "*.toml", SearchOption.AllDirectories);

    // The config of the lock; null where the layer cannot be read.
    private static TomlValue? Locked(string document)
    {
        using var project = new TemporaryProject("{}", string.Empty, inMemory: true);
        File.Copy(document, project.PathOf(TemporaryProject.LayerFile), overwrite: true);
        var errors = ConfigLockBuild.Run(project.ExportRequest()).Diagnostics.Where(static message => message.IsError).ToList();
        if (errors.Count > 0)
        {
            Assert.All(errors, static error => Assert.Contains(error.Code, (string[])["CFGLOCK201", "CFGLOCK206"]));
            return null;
        }

        Assert.True(TomlValue.Parse(project.Read(TemporaryProject.LockFile)).TryGet("config", out var config));
        return config;
    }

    // Bytes that are no text are no program's to read.
    private static bool IsReadByLibrary(string document)
    {
        try
        {
            TomlValue.Parse(Utf8.GetString(File.ReadAllBytes(document)));
            return true;
        }
        catch (Exception exception) when (exception is ConfigFormatException or DecoderFallbackException)
        {
            return false;
        }
    }
}
