namespace System.Diagnostics.CodeAnalysis;

/// <summary>Marks constructors that set all required members, as the one that copies a record.</summary>
[Microsoft.CodeAnalysis.Embedded]
[AttributeUsage(AttributeTargets.Constructor, AllowMultiple = false, Inherited = false)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
