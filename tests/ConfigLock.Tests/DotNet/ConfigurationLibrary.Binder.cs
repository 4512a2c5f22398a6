using System.Reflection;
using System.Text;

namespace ConfigLock.Tests.DotNet;

/// <summary>The binder of the same version, which makes objects of what a program reads.</summary>
internal sealed partial class ConfigurationLibrary
{
    private MethodInfo? _get;

    private MethodInfo Get => _get ??= Load(Prefix + "Configuration.Binder").GetType(Prefix + "Configuration.ConfigurationBinder")!
        .GetMethods().Single(static method => method.Name == "Get" && !method.IsGenericMethod && method.GetParameters().Length == 2);

    /// <summary>What the binder makes of layers, the lowest first.</summary>
    public BoundSettings<T> Bind<T>(IEnumerable<string> layers)
        where T : class, new()
    {
        try
        {
            var root = Root(layers);
            var settings = (T?)Get.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [root, typeof(T)], null) ?? new T();
            var pairs = (IEnumerable<KeyValuePair<string, string?>>)_asEnumerable.Invoke(null, [root])!;
            return new BoundSettings<T>(settings, Nulls(pairs), "");
        }
        catch (Exception failure) when (failure is FormatException or InvalidOperationException)
        {
            return new BoundSettings<T>(null, [], failure.Message);
        }
    }

    private static List<string> Nulls(IEnumerable<KeyValuePair<string, string?>> pairs)
    {
        var read = pairs.ToList();
        return
        [
            .. read.Where(pair => pair.Value is null && !read.Exists(
                other => other.Key.StartsWith(pair.Key + ":", StringComparison.OrdinalIgnoreCase))).Select(static pair => pair.Key),
        ];
    }

    private object Root(IEnumerable<string> layers)
    {
        var json = Load(Prefix + "Configuration.Json").GetType(Prefix + "Configuration.Json.JsonStreamConfigurationSource")!;
        var type = Load(Prefix + "Configuration").GetType(Prefix + "Configuration.ConfigurationBuilder")!;
        dynamic builder = Activator.CreateInstance(type)!;
        foreach (var layer in layers)
        {
            dynamic source = Activator.CreateInstance(json)!;
            source.Stream = new MemoryStream(Encoding.UTF8.GetBytes(layer));
            builder.Add(source);
        }

        return builder.Build();
    }
}
