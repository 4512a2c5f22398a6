using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using ConfigLock.GeneratorTests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConfigLock.GeneratorTests.Fidelity;

/// <summary>
/// The types of one schema with the effective configs of many builds, each under a name of its own: compiled once, since
/// compiling is nearly all that it costs.
/// </summary>
internal sealed class LockedTypes
{
    private readonly Type _root;
    private readonly Type _lockfile;

    private LockedTypes(Assembly assembly)
    {
        _lockfile = assembly.GetType("Acme.ConfigLockfile", throwOnError: true)!;
        _root = _lockfile.GetProperty("Config")!.PropertyType;
    }

    /// <summary>The types; <see langword="null"/> where the generator makes none of the schema, for a reason that it gives.</summary>
    /// <param name="files">The schema, and what belongs to it.</param>
    /// <param name="effective">The effective configs, as the build hands them on.</param>
    /// <param name="complaints">Receives what the generator and the compiler have to say.</param>
    public static LockedTypes? Of(InputText[] files, IReadOnlyList<string> effective, List<string> complaints)
    {
        var project = GeneratorRun.Project(GeneratorRun.Latest, References.Net100);
        var driver = GeneratorRun.Driver(GeneratorRun.Latest, null, files)
            .RunGeneratorsAndUpdateCompilation(project, out var compilation, out _);
        if (driver.GetRunResult().Diagnostics is [{ Id: "CFGLOCK402" or "CFGLOCK403" }, ..]) return null;
        InputText? last = null;
        for (var i = 0; i < effective.Count; i++)
        {
            var next = InputText.Effective(effective[i]);
            driver = (last is null ? driver.AddAdditionalTexts([next]) : driver.ReplaceAdditionalText(last, next)).RunGenerators(project);
            last = next;
            var result = driver.GetRunResult();
            complaints.AddRange(result.Diagnostics.Select(static diagnostic => diagnostic.ToString()));
            var sources = result.Results.Single().GeneratedSources;
            foreach (var source in sources.Where(static source => source.HintName.Contains(".Effective.", StringComparison.Ordinal)))
                compilation =
                    compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Renamed(source.SourceText.ToString(), i), GeneratorRun.Latest));
        }

        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        complaints.AddRange(
            emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
                .Select(static diagnostic => diagnostic.ToString()).Take(5));
        stream.Position = 0;
        return emitted.Success ? new LockedTypes(new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(stream)) : null;
    }

    /// <summary>The effective config of a build.</summary>
    public object Effective(int index) => _root.GetProperty(Name(index))!.GetValue(null)!;

    public object Parse(string toml) => Call(_root, "Parse", null, toml);

    public object ParseLock(string toml) => Call(_lockfile, "Parse", null, toml);

    public object ConfigOf(object lockfile) => _lockfile.GetProperty("Config")!.GetValue(lockfile)!;

    public static string ToToml(object value) => (string)Call(value.GetType(), "ToToml", value);

    public static string Sha256(object lockfile) => (string)Call(lockfile.GetType(), "Sha256", lockfile);

    private static string Name(int index) => $"Effective{index}";

    // Of the many only one could be what the interface asks for.
    private static string Renamed(string source, int index) => Regex.Replace(
        Regex.Replace(source, @" : global::ConfigLock\.IEffectiveConfig<\w+>", ""),
        @"(?<=public static \w+ )Effective(?= \{)",
        Name(index));

    private static object Call(Type type, string method, object? target, params object[] arguments) =>
        type.GetMethod(method, [.. arguments.Select(static argument => argument.GetType())])!
            .Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
}
