using System;
using System.IO;
using Microsoft.Build.Utilities;

/// <summary>Draws the packages' icon, a lock whose body has the lines of a config, as a PNG of 128 by 128 pixels.</summary>
/// <remarks>A repository holds no picture that nobody can review, and a package page shows only pictures of pixels.</remarks>
public class DrawIcon : Task
{
    private const int Size = 128;

    /// <summary>The PNG to write.</summary>
    public string File { get; set; }

    public override bool Execute()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(File)));
        using (var output = System.IO.File.Create(File)) WritePng(output);
        return true;
    }

    // Red, green, blue and opacity, 0 to 255, at a pixel: the later shapes cover the earlier ones.
    private static void Paint(int x, int y, byte[] row)
    {
        var at = 1 + 4 * x;
        Cover(row, at, 0x1E, 0x3A, 0x5F, Box(x, y, 64, 64, 64, 64, 24));
        var shackle = Math.Max(Box(x, y, 64, 50, 27, 32, 27), -Box(x, y, 64, 50, 16, 21, 16));
        Cover(row, at, 0xE8, 0xEE, 0xF4, shackle);
        Cover(row, at, 0xFF, 0xFF, 0xFF, Box(x, y, 64, 80, 38, 29, 8));
        Cover(row, at, 0x1E, 0x3A, 0x5F, Box(x, y, 56, 68, 18, 3, 3));
        Cover(row, at, 0x2E, 0x9E, 0x6B, Box(x, y, 64, 80, 26, 3, 3));
        Cover(row, at, 0x1E, 0x3A, 0x5F, Box(x, y, 52, 92, 14, 3, 3));
    }

    // How far a pixel's middle is outside a box with round corners; below 0 it is inside.
    private static double Box(int x, int y, double middleX, double middleY, double halfWidth, double halfHeight, double radius)
    {
        var across = Math.Abs(x + 0.5 - middleX) - halfWidth + radius;
        var down = Math.Abs(y + 0.5 - middleY) - halfHeight + radius;
        var outside = Math.Sqrt(Math.Pow(Math.Max(across, 0), 2) + Math.Pow(Math.Max(down, 0), 2));
        return outside + Math.Min(Math.Max(across, down), 0) - radius;
    }

    private static void Cover(byte[] row, int at, byte red, byte green, byte blue, double distance)
    {
        var share = Math.Min(Math.Max(0.5 - distance, 0), 1);
        if (share == 0) return;
        var under = row[at + 3] == 0 ? 0 : 1 - share;
        row[at] = (byte)(red * (1 - under) + row[at] * under);
        row[at + 1] = (byte)(green * (1 - under) + row[at + 1] * under);
        row[at + 2] = (byte)(blue * (1 - under) + row[at + 2] * under);
        row[at + 3] = (byte)Math.Max(row[at + 3], Math.Round(255 * share));
    }

    // The form of RFC 2083, with blocks that are not compressed: the same bytes by every runtime.
    private static void WritePng(Stream output)
    {
        output.Write(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, 0, 8);
        WriteChunk(output, "IHDR", new byte[] { 0, 0, 0, Size, 0, 0, 0, Size, 8, 6, 0, 0, 0 });
        var data = new MemoryStream();
        data.Write(new byte[] { 0x78, 0x01 }, 0, 2);
        uint low = 1, high = 0;
        for (var y = 0; y < Size; y++)
        {
            var row = new byte[1 + 4 * Size];
            for (var x = 0; x < Size; x++) Paint(x, y, row);
            foreach (var one in row) high = (high + (low = (low + one) % 65521)) % 65521;
            data.WriteByte(y == Size - 1 ? (byte)1 : (byte)0);
            foreach (var length in new[] { row.Length, ~row.Length })
            {
                data.WriteByte((byte)length);
                data.WriteByte((byte)(length >> 8));
            }

            data.Write(row, 0, row.Length);
        }

        WriteNumber(data, (high << 16) | low);
        WriteChunk(output, "IDAT", data.ToArray());
        WriteChunk(output, "IEND", new byte[0]);
    }

    private static void WriteChunk(Stream output, string type, byte[] data)
    {
        WriteNumber(output, (uint)data.Length);
        var check = uint.MaxValue;
        foreach (var name in type) check = WriteChecked(output, (byte)name, check);
        foreach (var one in data) check = WriteChecked(output, one, check);
        WriteNumber(output, ~check);
    }

    private static uint WriteChecked(Stream output, byte value, uint check)
    {
        output.WriteByte(value);
        check ^= value;
        for (var bit = 0; bit < 8; bit++) check = (check & 1) == 0 ? check >> 1 : (check >> 1) ^ 0xEDB88320;
        return check;
    }

    private static void WriteNumber(Stream output, uint number)
    {
        for (var shift = 24; shift >= 0; shift -= 8) output.WriteByte((byte)(number >> shift));
    }
}
