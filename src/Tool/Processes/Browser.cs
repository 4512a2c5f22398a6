using System.ComponentModel;
using System.Diagnostics;

namespace ConfigLock.Tool.Processes;

/// <summary>Shows a page to the user.</summary>
internal static class Browser
{
    /// <summary>Opens a file with the program that the system has for it; gives whether there is one.</summary>
    public static bool TryOpen(string path)
    {
        try
        {
            using var opened = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
                ? Process.Start(new ProcessStartInfo(path) { UseShellExecute = true })
                : Process.Start(new ProcessStartInfo("xdg-open", [path]) { RedirectStandardError = true, RedirectStandardOutput = true });
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
