namespace System.Runtime.CompilerServices;

/// <summary>Marks members as <c>required</c>, and the types that have some.</summary>
[Microsoft.CodeAnalysis.Embedded]
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property,
    AllowMultiple = false,
    Inherited = false)]
internal sealed class RequiredMemberAttribute : Attribute;
