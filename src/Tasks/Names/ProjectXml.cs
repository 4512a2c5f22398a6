using System.Xml;
using ConfigLock.Core.Files;
using ConfigLock.Model.Provenance;

namespace ConfigLock.Tasks.Names;

/// <summary>Finds misspelt names of ours in the XML of a project file.</summary>
internal sealed class ProjectXml
{
    private static readonly HashSet<string> Containers = new(
        ["Project", "ImportGroup", "Target", "Choose", "When", "Otherwise"], StringComparer.Ordinal);

    private static readonly XmlReaderSettings Settings =
        new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true };

    private readonly Source _source;
    private readonly NameMessages _messages;

    private bool _importsNextAbove;

    private ProjectXml(Source source, NameMessages messages) => (_source, _messages) = (source, messages);

    /// <summary>
    /// Judges a file, and if it imports the next one of its name further up, as a <c>Directory.Build.props</c> often does, that too. A file
    /// that is missing, or that is no XML, is MSBuild's to speak of.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="messages">Receives a message for each misspelt name.</param>
    /// <returns>The files that were asked for, as they were before.</returns>
    public static IEnumerable<ReadFile> Judge(string path, NameMessages messages)
    {
        var name = Path.GetFileName(path);
        var goesOn = true;
        for (var folder = Path.GetDirectoryName(path); goesOn && folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var file = ReadFile.Now(Path.Combine(folder, name));
            yield return file;
            if (File.Exists(file.Path)) goesOn = ImportsNextAbove(file.Path, messages);
        }
    }

    private static bool ImportsNextAbove(string path, NameMessages messages)
    {
        var xml = new ProjectXml(new Source(SourceKind.Other, Path.GetFileName(path), path), messages);
        try
        {
            using var stream = File.OpenRead(path);
            using var reader = XmlReader.Create(stream, Settings);
            xml.Read(reader);
        }
        catch (Exception exception) when (exception is XmlException || FileFault.Is(exception))
        {
        }

        return xml._importsNextAbove;
    }

    // Whatever is no group, or in none, is skipped whole: the text of a property may be XML too.
    private void Read(XmlReader reader)
    {
        var parents = new Stack<string>([string.Empty]);
        reader.MoveToContent();
        while (!reader.EOF)
        {
            while (parents.Count > reader.Depth + 1) parents.Pop();
            if (reader.NodeType == XmlNodeType.Element && !Enters(reader, parents)) reader.Skip();
            else reader.Read();
        }
    }

    private bool Enters(XmlReader reader, Stack<string> parents)
    {
        var (name, parent) = (reader.LocalName, parents.Peek());
        parents.Push(name);
        if (name == "Import") _importsNextAbove |= reader.GetAttribute("Project")?.Contains(_source.Name) == true;
        if (parent.Length == 0 || Containers.Contains(parent)) return Containers.Contains(name) || IsGroup(name);
        if (parent == "PropertyGroup") _messages.Property(name, PlaceOf(reader));
        else if (IsItemGroup(parent)) return Item(reader);
        else if (KnownNames.MetadataOf(parent) is { } metadata) _messages.Metadata(name, parent, metadata, PlaceOf(reader));
        return false;
    }

    // Whether the elements in it are metadata of ours.
    private bool Item(XmlReader reader)
    {
        var (name, place) = (reader.LocalName, PlaceOf(reader));
        if (KnownNames.MetadataOf(name) is not { } metadata)
        {
            _messages.Item(name, place);
            return false;
        }

        while (reader.MoveToNextAttribute())
            if (!IsMSBuilds(reader.LocalName)) _messages.Metadata(reader.LocalName, name, metadata, place);
        reader.MoveToElement();
        return true;
    }

    private static bool IsGroup(string name) => name == "PropertyGroup" || IsItemGroup(name);

    private static bool IsItemGroup(string name) => name is "ItemGroup" or "ItemDefinitionGroup";

    private static bool IsMSBuilds(string attribute) =>
        attribute is "Include" or "Exclude" or "Remove" or "Update" or "Condition" or "Label"
        or "KeepDuplicates" or "KeepMetadata" or "RemoveMetadata" or "MatchOnMetadata" or "MatchOnMetadataOptions";

    // As in MSBuild's own messages: the reader points to the name, these to the bracket before it.
    private Place PlaceOf(XmlReader reader) =>
        reader is IXmlLineInfo info ? new Place(_source, info.LineNumber, info.LinePosition - 1) : Place.Whole(_source);
}
