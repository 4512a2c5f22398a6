#if NET
namespace ConfigLock;

/// <summary>A type of a config that holds the config its build was locked to, so that a library can ask for it by the type.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IEffectiveConfig<TSelf>
    where TSelf : IEffectiveConfig<TSelf>
{
    /// <summary>The config that this build was locked to. What a lock leaves out is not in it.</summary>
    static abstract TSelf Effective { get; }
}
#endif
