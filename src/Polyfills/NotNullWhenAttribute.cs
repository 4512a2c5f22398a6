namespace System.Diagnostics.CodeAnalysis;

/// <summary>Says that an argument is not <see langword="null"/> when the method returns this.</summary>
[Microsoft.CodeAnalysis.Embedded]
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}
