using ConfigLock.Core.Diagnostics;
using ConfigLock.Core.Files;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Provenance;
using ConfigLock.Tasks.Inputs;
using Microsoft.Build.Framework;

namespace ConfigLock.Tasks.Names;

/// <summary>Collects a message for each name that is not ours and looks like it.</summary>
internal sealed class NameMessages
{
    private readonly List<Diagnostic> _found = [];
    private readonly List<ReadFile> _filesRead = [];

    // An item carries the metadata that the XML gave it, and the XML is the better place.
    private readonly HashSet<string> _told = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<Diagnostic> Found => _found;

    /// <summary>The files whose names were judged, as they were before that.</summary>
    public IReadOnlyList<ReadFile> FilesRead => _filesRead;

    public void ProjectFiles(IEnumerable<ITaskItem> files)
    {
        foreach (var file in files) _filesRead.AddRange(ProjectXml.Judge(InputItems.FullPath(file), this));
    }

    public void Property(string name, Place place)
    {
        if (Misspelling.OfProperty(name) is { } meant) _found.Add(ResolutionMessages.MisspeltName(place, name, "property", meant));
    }

    public void GlobalProperties(IBuildEngine engine, Place project)
    {
        foreach (var name in GivenProperties.Of(engine).Keys.OrderBy(static name => name, StringComparer.Ordinal))
            if (Misspelling.OfProperty(name) is { } meant) _found.Add(ResolutionMessages.MisspeltGlobalProperty(project, name, meant));
    }

    public void Item(string name, Place place)
    {
        if (Misspelling.OfItem(name) is { } meant) _found.Add(ResolutionMessages.MisspeltName(place, name, "item", meant));
    }

    public void Metadata(string name, string itemType, string[] known, Place place)
    {
        if (Misspelling.OfMetadata(name, known) is not { } meant) return;
        _told.Add(itemType + "." + name);
        _found.Add(ResolutionMessages.MisspeltName(place, name, "metadata name of " + itemType, meant));
    }

    /// <summary>Judges the metadata of items whose XML may be in any file.</summary>
    public void ItemMetadata(IEnumerable<ITaskItem> items, string itemType, Place project)
    {
        var known = KnownNames.MetadataOf(itemType)!;
        foreach (var item in items)
        {
            foreach (string name in item.CloneCustomMetadata().Keys)
            {
                if (Misspelling.OfMetadata(name, known) is { } meant && _told.Add(itemType + "." + name))
                    _found.Add(ResolutionMessages.MisspeltName(project, name, $"metadata name of {itemType} \"{item.ItemSpec}\"", meant));
            }
        }
    }
}
