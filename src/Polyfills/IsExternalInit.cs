namespace System.Runtime.CompilerServices;

/// <summary>Marks setters as <c>init</c>.</summary>
[Microsoft.CodeAnalysis.Embedded]
internal static class IsExternalInit;
