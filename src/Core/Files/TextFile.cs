using System.Text;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Text;

namespace ConfigLock.Core.Files;

/// <summary>Why a file gave no text.</summary>
public enum TextFileFault
{
    /// <summary>It gave text.</summary>
    None,

    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>It is there and cannot be read as text: a directory, no permission, too large, not UTF-8.</summary>
    Unreadable,
}

/// <summary>A file read whole as UTF-8, or the reason why it could not be.</summary>
/// <param name="Text">The text without a byte-order mark; empty on a fault.</param>
/// <param name="Fault">What kind of fault.</param>
/// <param name="Detail">Of an unreadable file, the fault as a clause for a message, with its place.</param>
public readonly record struct TextFile(string Text, TextFileFault Fault, TextFault? Detail)
{
    /// <summary>The largest file that is read, in bytes. A config is far smaller; a wrong path may name anything.</summary>
    public const int MaximumSize = 16 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether the file begins with a byte-order mark.</summary>
    public bool HasByteOrderMark { get; init; }

    /// <summary>Reads the file. Never throws for what a path can name.</summary>
    /// <param name="source">What the file is; it has a path.</param>
    /// <param name="maximumSize">The largest size in bytes.</param>
    /// <param name="known">The files that were read before; <see langword="null"/> to ask none.</param>
    internal static TextFile Read(Source source, int maximumSize = MaximumSize, KnownTexts? known = null)
    {
        var file = default(TextFile);
        return Read(source, maximumSize, bytes => file = Decode(source, bytes, known)) ?? file;
    }

    /// <summary>Reads the bytes of a file, be they text or not; gives the fault, or <see langword="null"/> where there is none.</summary>
    /// <param name="source">What the file is; it has a path.</param>
    /// <param name="maximumSize">The largest size in bytes.</param>
    /// <param name="take">Takes them, before they are disposed of.</param>
    internal static TextFile? Read(Source source, int maximumSize, Action<FileBytes> take)
    {
        var path = source.Path!;
        try
        {
            if (Directory.Exists(path)) return Unreadable(source, "it is a directory");
            FileKind.RefuseSpecial(path);
            var file = new FileInfo(path);
            if (!file.Exists) return new TextFile(string.Empty, TextFileFault.Missing, null);
            using var bytes = file.Length > maximumSize ? null : FileBytes.Read(path, (int)file.Length, maximumSize);
            if (bytes is null) return Unreadable(source, $"it is larger than {maximumSize / (1024 * 1024)} MiB");
            take(bytes);
            return null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new TextFile(string.Empty, TextFileFault.Missing, null);
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            return Unreadable(source, FileFault.Describe(exception));
        }
    }

    private static TextFile Decode(Source source, FileBytes bytes, KnownTexts? known)
    {
        try
        {
            return new TextFile(known is null ? TextOf(bytes) : known.Get(source.Path!, bytes, TextOf), TextFileFault.None, null)
            {
                HasByteOrderMark = Start(bytes) > 0,
            };
        }
        catch (DecoderFallbackException exception)
        {
            var place = PlaceOf(source, bytes.Span.Slice(Start(bytes)), Math.Max(exception.Index, 0));
            return new TextFile(string.Empty, TextFileFault.Unreadable, new TextFault(place, "it is not UTF-8 text"));
        }
    }

    private static string TextOf(FileBytes bytes) => bytes.Decode(Strict, Start(bytes));

    // Behind the byte-order mark.
    private static int Start(FileBytes bytes) => bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;

    private static TextFile Unreadable(Source source, string detail) =>
        new(string.Empty, TextFileFault.Unreadable, new TextFault(Place.Whole(source), detail));

    private static Place PlaceOf(Source source, ReadOnlySpan<byte> bytes, int end)
    {
        var (line, column) = (1, 1);
        foreach (var value in bytes.Slice(0, Math.Min(end, bytes.Length)))
        {
            if (value == '\n') (line, column) = (line + 1, 1);
            else if ((value & 0xC0) != 0x80) column++;
        }

        return new Place(source, line, column);
    }
}
