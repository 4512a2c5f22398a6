namespace System.Runtime.CompilerServices;

/// <summary>Marks what takes the parts of an interpolated string.</summary>
[Microsoft.CodeAnalysis.Embedded]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class InterpolatedStringHandlerAttribute : Attribute;
