namespace System.Runtime.CompilerServices
{
    /// <summary>Lets the compiler emit <c>init</c> accessors for a target framework that does not bring this type along.</summary>
    internal static class IsExternalInit
    {
    }
}
