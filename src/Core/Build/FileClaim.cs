using System.Security.Cryptography;
using System.Text;
using ConfigLock.Core.Files;

namespace ConfigLock.Core.Build;

/// <summary>
/// Keeps the projects of one whole build from overwriting each other's files. Each that writes a lock or a report claims what it
/// makes of it: a file beside it that is held open until the whole build ends, whichever process the project is built in.
/// One that nobody holds is of a build that was killed, and counts for nothing.
/// </summary>
internal sealed class FileClaim : IDisposable
{
    private const int Attempts = 100;
    private const int MillisecondsBetween = 10;
    private const char EndOfClaim = '\n';

    private readonly FileStream _held;

    private FileClaim(FileStream held) => _held = held;

    /// <summary>Claims a file.</summary>
    /// <param name="claimed">The file, without links, in a directory that is there.</param>
    /// <param name="owner">Who writes it.</param>
    /// <param name="text">What it is to be: equal for all who may write it in one build.</param>
    /// <param name="ignored">An owner whose other claims count for nothing; <see langword="null"/> for none.</param>
    /// <param name="disagreeing">The owner of another claim to make something else of it; <see langword="null"/> for none.</param>
    public static FileClaim Make(string claimed, string owner, string text, string? ignored, out string? disagreeing)
    {
        var hash = Hash(text);
        var claim = new FileClaim(Hold(claimed));
        claim.Say(hash + owner);

        // Not before its own is there: of two at the same time one at least sees the other.
        disagreeing = TemporaryFile.ClaimsOf(claimed)
            .Select(other => Disagreeing(other, hash))
            .FirstOrDefault(other => other is not null && other != ignored);
        return claim;
    }

    /// <summary>Gives the claim up.</summary>
    public void Dispose() => _held.Dispose();

    // On a full disk it cannot, and must not stay.
    private void Say(string text)
    {
        try
        {
            var bytes = Encoding.UTF8.GetBytes(text + EndOfClaim);
            _held.Write(bytes, 0, bytes.Length);
            _held.Flush();
        }
        catch
        {
            _held.Dispose();
            throw;
        }
    }

    // Whoever removes the claims of killed builds may take a new one for such before it is held.
    private static FileStream Hold(string claimed)
    {
        for (var attempt = 1; ; attempt++)
        {
            var path = TemporaryFile.ClaimPathFor(claimed);
            try
            {
                var held = new FileStream(
                    path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1, FileOptions.DeleteOnClose);
                if (File.Exists(path) || attempt == Attempts) return held;
                held.Dispose();
            }
            catch (IOException exception)
                when (attempt < Attempts && exception is not (DirectoryNotFoundException or PathTooLongException))
            {
                Thread.Sleep(MillisecondsBetween);
            }
        }
    }

    // The owner of a claim to make something else of the file; null where it says the same, and where nobody holds it.
    private static string? Disagreeing(string claim, string hash)
    {
        for (var attempt = 1; attempt <= Attempts && TemporaryFile.IsHeld(claim); attempt++)
        {
            if (Read(claim) is { } said)
            {
                if (said.StartsWith(hash, StringComparison.Ordinal)) return null;

                // Another build that looks whether it is held holds it for an instant.
                Thread.Sleep(MillisecondsBetween);
                return TemporaryFile.IsHeld(claim) ? said.Substring(hash.Length) : null;
            }

            Thread.Sleep(MillisecondsBetween);
        }

        return null;
    }

    private static string? Read(string claim)
    {
        try
        {
            using var stream = new FileStream(claim, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var text = reader.ReadToEnd();
            return text.Length > 0 && text[text.Length - 1] == EndOfClaim ? text.TrimEnd(EndOfClaim) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return BitConverter.ToString(sha.ComputeHash(Encoding.UTF8.GetBytes(text))).Replace("-", string.Empty);
    }
}
