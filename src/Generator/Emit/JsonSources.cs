using System.Reflection;

namespace ConfigLock.Generator.Emit;

/// <summary>The source of the library's converters of JSON, as it stands in whatever namespace.</summary>
/// <remarks>The names of the project around it mean nothing in it: its own usings are nearer, as they stand behind its namespace.</remarks>
internal static class JsonSources
{
    private const string Folder = "Json/";
    private const string UsingSign = "using ";
    private const string NamespaceSign = "namespace ";

    // What the library's files have without a word: the usings of its project, and its own namespaces.
    private static readonly string[] Implicit =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "ConfigLock", "ConfigLock.Serialization"];

    private static readonly Lazy<string> All = new(Read);

    public static string Text => All.Value;

    private static string Read()
    {
        var usings = new SortedSet<string>(Implicit, StringComparer.Ordinal);
        var bodies = new List<string>();
        var assembly = typeof(JsonSources).GetTypeInfo().Assembly;
        foreach (var name in assembly.GetManifestResourceNames().OrderBy(static name => name, StringComparer.Ordinal))
        {
            if (!name.StartsWith(Folder, StringComparison.Ordinal)) continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var lines = reader.ReadToEnd().Replace("\r\n", "\n").Split('\n');
            var start = Array.FindIndex(lines, static line => line.StartsWith(NamespaceSign, StringComparison.Ordinal));
            foreach (var line in lines.Take(start))
                if (line.StartsWith(UsingSign, StringComparison.Ordinal)) usings.Add(line.Substring(UsingSign.Length).TrimEnd(';'));
            bodies.Add(string.Join("\n", lines.Skip(start + 1)).Trim());
        }

        return string.Join("\n", usings.Select(static name => $"using global::{name};")) + "\n\n" + string.Join("\n\n", bodies) + "\n";
    }
}
