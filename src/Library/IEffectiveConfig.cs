#if NET
namespace ConfigLock;

/// <summary>A type of a config that holds the config its build was locked to, so that a library can ask for it by the type.</summary>
/// <remarks>
/// Only generated types implement it. Whatever a later version adds here has a default, so that types which an earlier version generated
/// go on to be such.
/// </remarks>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IEffectiveConfig<TSelf>
    where TSelf : IEffectiveConfig<TSelf>
{
    /// <summary>
    /// The config that this build was locked to. What a lock leaves out is not in it. Where there are environments, it is that of
    /// <see cref="DefaultEnvironment"/>.
    /// </summary>
    static abstract TSelf Effective { get; }

    /// <summary>
    /// The environments that each have a config, in ordinal order; empty where the build had none, so that <see cref="Effective"/> counts
    /// in every environment.
    /// </summary>
    static virtual IReadOnlyList<string> Environments => [];

    /// <summary>
    /// The one of <see cref="Environments"/> whose config <see cref="Effective"/> is; <see langword="null"/> where there are none.
    /// </summary>
    static virtual string? DefaultEnvironment => null;

    /// <summary>The config of an environment.</summary>
    /// <param name="environment">Its name; case does not count.</param>
    /// <exception cref="ArgumentException">There are environments, and this is none of them; the message names them.</exception>
    static virtual TSelf EffectiveIn(string environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        return TSelf.Effective;
    }

    /// <summary>
    /// The schema and the rules by which the running program's config is judged, as ConfigLock.Hosting reads them; <see langword="null"/>
    /// where the project that has the type does not refer to that package.
    /// </summary>
    static virtual string? Schema => null;

    /// <summary>
    /// What was locked, as the texts that the running program's configuration has where nothing drifted, for ConfigLock.Hosting;
    /// <see langword="null"/> where the project that has the type does not refer to that package.
    /// </summary>
    /// <param name="number">The place of the environment among <see cref="Environments"/>; 0 where there are none.</param>
    static virtual string? LockedTexts(int number) => null;

    /// <summary>Reads a config from its values.</summary>
    /// <param name="value">The config as a table.</param>
    /// <exception cref="ConfigFormatException">It is no such config; it says where.</exception>
    /// <exception cref="NotSupportedException">The project that has the type does not refer to ConfigLock.Hosting.</exception>
    static virtual TSelf FromValue(TomlValue value) => throw new NotSupportedException();

    /// <summary>The values of a config, as a table.</summary>
    /// <param name="config">The config.</param>
    /// <exception cref="NotSupportedException">The project that has the type does not refer to ConfigLock.Hosting.</exception>
    static virtual TomlValue ToValue(TSelf config) => throw new NotSupportedException();
}
#endif
