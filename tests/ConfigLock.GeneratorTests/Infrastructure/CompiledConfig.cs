using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;

namespace ConfigLock.GeneratorTests.Infrastructure;

/// <summary>Emitted source, compiled and loaded into this process.</summary>
public sealed class CompiledConfig
{
    private readonly Type _root;
    private readonly Type _lockfile;

    private CompiledConfig(Assembly assembly)
    {
        _lockfile = assembly.GetType("Acme.ConfigLockfile", throwOnError: true)!;
        _root = _lockfile.GetProperty("Config")!.PropertyType;
    }

    public static CompiledConfig Of(GeneratorRun run)
    {
        using var stream = new MemoryStream(run.Assembly());
        return new CompiledConfig(new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(stream));
    }

    /// <summary>The config that the build was locked to.</summary>
    public object Effective => _root.GetProperty("Effective")!.GetValue(null)!;

    /// <summary>The config that the build was locked to for an environment.</summary>
    public object EffectiveIn(string environment) => Call(_root, "EffectiveIn", null, environment);

    /// <summary>Whether the assembly itself was built with a lock.</summary>
    public bool IsStamped(object lockfile) => (bool)Call(_lockfile, "IsStampOf", lockfile, _lockfile.Assembly);

    /// <summary>What a static method of a class in the project without parameters gives.</summary>
    public object? Ask(string type, string method) => _root.Assembly.GetType(type, throwOnError: true)!.GetMethod(method)!.Invoke(null, []);

    public object Parse(string toml) => Call(_root, "Parse", null, toml);

    public string ToToml(object config) => (string)Call(config.GetType(), "ToToml", config);

    public object ParseLock(string toml) => Call(_lockfile, "Parse", null, toml);

    public object ConfigOf(object lockfile) => _lockfile.GetProperty("Config")!.GetValue(lockfile)!;

    private static object Call(Type type, string method, object? target, params object[] arguments)
    {
        try
        {
            return type.GetMethod(method)!.Invoke(target, arguments)!;
        }
        catch (TargetInvocationException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException!);
            throw;
        }
    }
}
