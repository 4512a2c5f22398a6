namespace Microsoft.Build.Framework;

/// <summary>Tells a multi-threaded MSBuild that the task may run in its process.</summary>
/// <remarks>MSBuild looks for it by name, so that a task built against an older MSBuild can declare its own.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
