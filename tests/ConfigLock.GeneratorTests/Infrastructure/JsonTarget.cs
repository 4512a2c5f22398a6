using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace ConfigLock.GeneratorTests.Infrastructure;

/// <summary>What a project is compiled for whose types are written as JSON, and which build of the library it runs on.</summary>
public sealed class JsonTarget
{
    private static readonly Dictionary<string, JsonTarget> All = new(StringComparer.Ordinal)
    {
        [".NET"] = new(References.Net100, isNewLanguage: true, Current),
        [".NET Standard"] = new(References.NetStandard20Json, isNewLanguage: false, Old),
        [".NET Standard on .NET"] = new(References.NetStandard20Json, isNewLanguage: false, Current),
        ["System.Text.Json 6.0"] = new(References.NetStandard20Json6, isNewLanguage: false, Old),
    };

    private readonly ConcurrentDictionary<string, Lazy<Type>> _roots = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<MetadataReference> _references;
    private readonly bool _isNewLanguage;
    private readonly Func<AssemblyLoadContext, Assembly> _library;

    private JsonTarget(
        IReadOnlyList<MetadataReference> references, bool isNewLanguage, Func<AssemblyLoadContext, Assembly> library) =>
        (_references, _isNewLanguage, _library) = (references, isNewLanguage, library);

    public static IEnumerable<string> Names => All.Keys;

    public static JsonTarget Named(string name) => All[name];

    /// <summary>The type of the config of a schema, which is compiled once.</summary>
    public Type RootOf(string schema) => _roots.GetOrAdd(schema, text => new(() => Compile(text))).Value;

    private Type Compile(string schema)
    {
        var language = _isNewLanguage ? GeneratorRun.Latest : GeneratorRun.CSharp10;
        var run = GeneratorRun.Of(language, _references, null, InputText.Schema(schema));
        Assert.True(run.Complaints().Count == 0, string.Join('\n', run.Complaints()));
        using var stream = new MemoryStream(run.Assembly());
        return new Context(_library).LoadFromStream(stream).GetType("Acme.ConfigLockfile", throwOnError: true)!
            .GetProperty("Config")!.PropertyType;
    }

    private static Assembly Current(AssemblyLoadContext context) => typeof(TomlValue).Assembly;

    private static Assembly Old(AssemblyLoadContext context) => context.LoadFromAssemblyPath(BuildMetadata.Of("NetStandardLibrary"));

    // A package's assembly can have a later version than that of the same release of .NET, which a program takes for it.
    private sealed class Context(Func<AssemblyLoadContext, Assembly> library) : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
        {
            "ConfigLock" => library(this),
            "System.Text.Json" => typeof(JsonSerializer).Assembly,
            _ => null,
        };
    }
}
