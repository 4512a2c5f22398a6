namespace ConfigLock.Core.Diagnostics;

/// <summary>The commands that messages tell users to run.</summary>
internal static class Commands
{
    // The terminal logger hides what targets say.
    public const string Explain = "dotnet build -t:ConfigLockExplain -tl:off";

    public const string Update = "dotnet build -p:ConfigLockUpdate=true";
}
