using ConfigLock.Model.Values;

namespace ConfigLock.Model.Rules;

/// <summary>The rules that a rules file gives below one path, as a tree of path parts.</summary>
internal sealed class RulesFileNode
{
    private readonly Dictionary<string, RulesFileNode> _children = new(StringComparer.Ordinal);

    /// <summary>The rules of the key at this path, or <see langword="null"/>.</summary>
    public ConfigTable? Rules { get; private set; }

    /// <summary>Adds the rules of a path.</summary>
    public void Add(IReadOnlyList<string> path, ConfigTable rules)
    {
        var node = this;
        foreach (var part in path)
        {
            if (!node._children.TryGetValue(part, out var child)) node._children.Add(part, child = new RulesFileNode());
            node = child;
        }

        node.Rules = rules;
    }

    /// <summary>Whether rules at this path or below it say that only the running program gets a value.</summary>
    public bool SaysExternal => LockRules.SayExternal(Rules) || _children.Values.Any(static child => child.SaysExternal);

    /// <summary>Whether one of the nodes names a key of the tables at these nodes.</summary>
    public static bool AnyNames(List<RulesFileNode> nodes, string key)
    {
        foreach (var node in nodes)
            if (node._children.ContainsKey(key)) return true;
        return false;
    }

    /// <summary>The keys that the nodes name for the tables at these nodes; <c>*</c> is one of them.</summary>
    public static IEnumerable<string> Names(List<RulesFileNode> nodes) => nodes.SelectMany(static node => node._children.Keys);

    /// <summary>The nodes that speak about a key of the tables at these nodes, the ones that name it before <c>*</c>.</summary>
    public static List<RulesFileNode> Descend(List<RulesFileNode> nodes, string key)
    {
        var found = new List<RulesFileNode>();
        foreach (var node in nodes)
            if (key != KeySchemas.AnyKey && node._children.TryGetValue(key, out var named)) found.Add(named);
        found.AddRange(DescendAny(nodes));
        return found;
    }

    /// <summary>The nodes that <c>*</c> leads to: for elements of arrays, which have no key.</summary>
    public static IEnumerable<RulesFileNode> DescendAny(List<RulesFileNode> nodes)
    {
        foreach (var node in nodes)
            if (node._children.TryGetValue(KeySchemas.AnyKey, out var any)) yield return any;
    }
}
