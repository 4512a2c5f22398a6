using ConfigLock.Model.CompilerInput;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Values;

namespace ConfigLock.Hosting.Configuration;

/// <summary>What a config's type says of its lock.</summary>
/// <typeparam name="T">The type.</typeparam>
internal static class LockedConfig<T>
    where T : IEffectiveConfig<T>
{
    private static KeyDefinition? s_root;

    /// <summary>What the schema and the rules say about the config.</summary>
    /// <exception cref="InvalidOperationException">The type does not say it.</exception>
    public static KeyDefinition Root => s_root ??= SchemaBundleReader.Read(
        T.Schema ?? throw new InvalidOperationException(
            $"{typeof(T).Name} does not say by which schema its config is judged: the project that it is generated in must refer to "
            + "ConfigLock.Hosting, target net8.0 or later and be C# 11 or later."))
        ?? throw new InvalidOperationException(
            $"The schema of {typeof(T).Name} was written by a version of ConfigLock that ConfigLock.Hosting does not know: use both in one "
            + "version.");

    /// <summary>
    /// The config as locked for an environment. The generated types are asked for it only where they do not carry it as texts, since to
    /// make them costs a start more than all else.
    /// </summary>
    /// <param name="environment">Its name; <see langword="null"/> for the default one.</param>
    /// <exception cref="ArgumentException">No config was locked for it; the message names those that were.</exception>
    public static TomlValue In(string? environment) => Texts(environment) is { } texts
        ? TomlValues.Of(LockedTextsConfig.Read(texts).Config)
        : T.ToValue(environment is null || T.Environments.Count == 0 ? T.Effective : T.EffectiveIn(environment));

    /// <summary>
    /// What was locked for an environment, in the form of <see cref="Model.CompilerInput.LockedTexts"/>; <see langword="null"/> where the
    /// type does not say it in a form that is known here, or the environment is none of those that were locked.
    /// </summary>
    /// <param name="environment">Its name; <see langword="null"/> for the default one.</param>
    public static string? Texts(string? environment)
    {
        var (names, texts) = (T.Environments, default(string));
        environment ??= T.DefaultEnvironment;
        if (names.Count == 0) texts = T.LockedTexts(0);
        for (var i = 0; i < names.Count; i++)
            if (string.Equals(names[i], environment, StringComparison.OrdinalIgnoreCase)) texts = T.LockedTexts(i);
        return LockedTextsConfig.Knows(texts) ? texts : null;
    }

    /// <summary>
    /// A config with what the type supplies where it lacks a key; <see langword="null"/> where the type does not take it.
    /// </summary>
    public static ConfigTable? Complete(ConfigTable config)
    {
        try
        {
            return (ConfigTable)TomlValues.ToConfig(T.ToValue(T.FromValue(TomlValues.Of(config))));
        }
        catch (ConfigFormatException)
        {
            return null;
        }
    }
}
