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
    // A claim that was taken for a left one is made again at once; one that is held is said a moment later, within a second.
    private const int AttemptsToHold = 30;
    private const int AttemptsToRead = 45;
    private const int MillisecondsToRead = 10;

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
    private static FileStream Hold(string claimed) => FileRetry.Do(AttemptsToHold, FileRetry.MayWriteLater, () =>
    {
        var path = TemporaryFile.ClaimPathFor(claimed);
        var held = new FileStream(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1, FileOptions.DeleteOnClose);
        if (File.Exists(path)) return held;
        held.Dispose();
        throw new IOException("it was removed as it was made");
    });

    // The owner of a claim to make something else of the file; null where it says the same, and where nobody holds it.
    private static string? Disagreeing(string claim, string hash)
    {
        string? said = null;
        FileWriter.TryQuietly(() => said = FileRetry.Do(AttemptsToRead, FileRetry.MayReadLater, () => Said(claim)));
        if (said is null || said.StartsWith(hash, StringComparison.Ordinal)) return null;

        // Whoever reads the claim of a build that has just been killed holds it for an instant.
        Thread.Sleep(MillisecondsToRead);
        return TemporaryFile.RemoveUnlessHeld(claim) ? null : said.Substring(hash.Length);
    }

    // What the holder of a claim says, and null where nobody holds it. One that is not said in a second is of a build that will see
    // this one's when it goes on.
    private static string? Said(string claim)
    {
        if (TemporaryFile.RemoveUnlessHeld(claim)) return null;
        using var stream = new FileStream(claim, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = reader.ReadToEnd();
        return text.Length > 0 && text[text.Length - 1] == EndOfClaim ? text.TrimEnd(EndOfClaim) : throw new EndOfStreamException();
    }

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return BitConverter.ToString(sha.ComputeHash(Encoding.UTF8.GetBytes(text))).Replace("-", string.Empty);
    }
}
