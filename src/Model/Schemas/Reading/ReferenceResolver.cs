using System.Globalization;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Values;

namespace ConfigLock.Model.Schemas.Reading;

/// <summary>What a reference leads to.</summary>
/// <param name="Schema">The schema as written.</param>
/// <param name="Owner">The resource that it belongs to.</param>
/// <param name="Anchor">The anchor that the reference names; <see langword="null"/> where it is a pointer or has no fragment.</param>
internal readonly record struct ReferenceTarget(ConfigValue Schema, SchemaResource Owner, string? Anchor);

/// <summary>Follows references.</summary>
internal sealed class ReferenceResolver(SchemaRegistry registry, DiagnosticBag diagnostics)
{
    /// <summary>The target of a reference that stands in <paramref name="from"/>; <see langword="null"/> after a message.</summary>
    public ReferenceTarget? Resolve(ConfigString reference, SchemaResource from)
    {
        var uri = UriReference.Resolve(from.Address, reference.Value);
        var address = uri.Address;
        var resource = string.Equals(address, from.Address, StringComparison.Ordinal) ? from : registry.Find(address);
        if (resource is null)
        {
            diagnostics.Add(SchemaMessages.UnknownUri(reference.Origin.Place, reference.Value, address));
            return null;
        }

        var fragment = uri.Fragment;
        if (fragment.Length == 0) return new ReferenceTarget(resource.Root, resource, null);
        if (fragment[0] == '/' && Follow(resource, fragment) is { } target) return target;
        if (fragment[0] != '/' && resource.Anchors.TryGetValue(fragment, out var named))
            return new ReferenceTarget(named, registry.OwnerOf(named) ?? resource, fragment);

        if (!diagnostics.HasTooManyErrors)
            diagnostics.Add(SchemaMessages.ReferenceGoesNowhere(
                reference.Origin.Place, reference.Value, Suggestion(resource, reference.Value, fragment)));
        return null;
    }

    private ReferenceTarget? Follow(SchemaResource resource, string pointer)
    {
        var value = resource.Root;
        var owner = resource;
        foreach (var escaped in pointer.Substring(1).Split('/'))
        {
            var token = escaped.Replace("~1", "/").Replace("~0", "~");
            var next = value switch
            {
                ConfigTable table => table[token],
                ConfigArray array when IsIndex(token, array.Items.Count, out var index) => array.Items[index],
                _ => null,
            };
            if (next is null) return null;
            value = next;
            owner = registry.OwnerOf(value) ?? owner;
        }

        if (value is ConfigTable or ConfigBoolean && registry.OwnerOf(value) is null) owner = registry.Adopt(value, owner);
        return new ReferenceTarget(value, owner, null);
    }

    private static bool IsIndex(string token, int count, out int index) =>
        int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out index) && index < count;

    private static string? Suggestion(SchemaResource resource, string reference, string fragment)
    {
        var start = reference.Substring(0, reference.IndexOf('#') + 1);
        if (fragment[0] != '/')
            return NearestName.Of(fragment, resource.Anchors.Keys) is { } anchor ? start + anchor : null;

        var name = fragment.Substring(fragment.LastIndexOf('/') + 1);
        var pointers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var holder in (string[])["$defs", "definitions"])
            if (resource.Root is ConfigTable root && root[holder] is ConfigTable definitions)
                foreach (var definition in definitions)
                    if (!pointers.ContainsKey(definition.Key))
                        pointers.Add(definition.Key, $"/{holder}/{definition.Key.Replace("~", "~0").Replace("/", "~1")}");
        return NearestName.Of(name, pointers.Keys) is { } nearest ? start + pointers[nearest] : null;
    }
}
