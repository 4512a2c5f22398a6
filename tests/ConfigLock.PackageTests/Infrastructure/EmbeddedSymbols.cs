using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ConfigLock.PackageTests.Infrastructure;

/// <summary>What a debugger learns from an assembly about its sources.</summary>
/// <param name="IsReproducible">Whether the compiler says that the same sources give the same assembly.</param>
/// <param name="Documents">The name of each source.</param>
/// <param name="SourceLink">The JSON that says at which address a source is; <see langword="null"/> where none is known.</param>
internal sealed record EmbeddedSymbols(bool IsReproducible, IReadOnlyList<string> Documents, string? SourceLink)
{
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    public static EmbeddedSymbols Of(byte[] bytes)
    {
        using var assembly = new PEReader(ImmutableArray.Create(bytes));
        var directory = assembly.ReadDebugDirectory();
        var embedded = directory.Single(static debug => debug.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        var reader = symbols.GetMetadataReader();
        return new EmbeddedSymbols(
            directory.Any(static debug => debug.Type == DebugDirectoryEntryType.Reproducible),
            [.. reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name))],
            SourceLinkIn(reader));
    }

    private static string? SourceLinkIn(MetadataReader reader)
    {
        foreach (var handle in reader.GetCustomDebugInformation(EntityHandle.ModuleDefinition))
        {
            var information = reader.GetCustomDebugInformation(handle);
            if (reader.GetGuid(information.Kind) == SourceLinkKind)
                return System.Text.Encoding.UTF8.GetString(reader.GetBlobBytes(information.Value));
        }

        return null;
    }
}
