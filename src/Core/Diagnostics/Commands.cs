namespace ConfigLock.Core.Diagnostics;

/// <summary>The commands that messages tell users to run.</summary>
internal static class Commands
{
    public const string Update = "dotnet build -p:ConfigLockUpdate=true";
}
