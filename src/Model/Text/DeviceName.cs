namespace ConfigLock.Model.Text;

/// <summary>Names that Windows takes for devices (Microsoft's "Naming Files, Paths, and Namespaces").</summary>
internal static class DeviceName
{
    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
    };

    /// <summary>Whether a file of that name would be one. A device stays one whatever its ending.</summary>
    public static bool Is(string fileName) => Devices.Contains(fileName.Split('.')[0].TrimEnd(' '));
}
