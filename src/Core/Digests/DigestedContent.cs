using System.Text;
using ConfigLock.Core.Locking;
using ConfigLock.Model.Provenance;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Digests;

/// <summary>What stays out of a lock, and has a digest there in its place.</summary>
internal sealed record DigestedContent
{
    private DigestedContent(string name, byte[] content) => (Name, Content) = (name, content);

    /// <summary>What the lock calls it: the key of a value, or the path of a file behind <c>file:</c>.</summary>
    public string Name { get; private init; }

    /// <summary>What the digest is over.</summary>
    public byte[] Content { get; private init; }

    /// <summary>Whether the digest may have no key: that of a file, in which nobody keeps a secret.</summary>
    public bool IsFile { get; private init; }

    /// <summary>Whether it holds a secret, or may, so that a digest without a key would give it away to who can guess it.</summary>
    public bool IsSecret { get; private init; }

    /// <summary>Where a value comes from.</summary>
    public Origin Origin { get; private init; }

    private string Text { get; init; } = string.Empty;

    /// <summary>A value: its key, LF, and the canonical TOML of it.</summary>
    public static DigestedContent OfValue(KeyPath path, ConfigValue value, bool isSecret)
    {
        var (name, text) = (path.ToString(), ConfigText.Of(value));
        return new DigestedContent(name, BytesOf(name, text)) { Text = text, IsSecret = isSecret, Origin = value.Origin };
    }

    /// <summary>The same value under another spelling of its key.</summary>
    public DigestedContent As(string name) => this with { Name = name, Content = BytesOf(name, Text) };

    /// <summary>A file: its bytes, but CRLF as LF where it is text, as a checkout may have either.</summary>
    /// <param name="path">Its path from the project, with <c>/</c>.</param>
    /// <param name="bytes">What stands in it.</param>
    public static DigestedContent OfFile(string path, byte[] bytes) =>
        new(DigestText.FilePrefix + path, Array.IndexOf(bytes, (byte)0) >= 0 ? bytes : WithLineFeeds(bytes)) { IsFile = true };

    /// <summary>The digest that a lock gets; <see langword="null"/> where it must have a key and there is none.</summary>
    public string? Digest(DigestKey? key)
    {
        if (IsFile || (key is null && !IsSecret)) return DigestKey.Plain(Content);
        return key?.Keyed(Content);
    }

    private static byte[] BytesOf(string name, string text) => Encoding.UTF8.GetBytes(name + "\n" + text);

    private static byte[] WithLineFeeds(byte[] bytes)
    {
        var kept = new List<byte>(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] != '\r' || i + 1 == bytes.Length || bytes[i + 1] != '\n') kept.Add(bytes[i]);
        return [.. kept];
    }
}
