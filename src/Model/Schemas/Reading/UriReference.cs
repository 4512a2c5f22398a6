using System.Globalization;
using System.Text;

namespace ConfigLock.Model.Schemas.Reading;

/// <summary>
/// A URI reference by RFC 3986. <see cref="Uri"/> is not used: it rewrites URNs and file names, and differs by platform.
/// </summary>
internal readonly struct UriReference
{
    private readonly string? _scheme;
    private readonly string? _authority;
    private readonly string _path;
    private readonly string? _query;

    private UriReference(string? scheme, string? authority, string path, string? query, string fragment) =>
        (_scheme, _authority, _path, _query, Fragment) = (scheme, authority, path, query, fragment);

    /// <summary>The fragment with its percent-encoding undone; empty for none.</summary>
    public string Fragment { get; }

    /// <summary>Everything but the fragment: what schemas are known by.</summary>
    public string Address
    {
        get
        {
            var text = new StringBuilder();
            if (_scheme is not null) text.Append(_scheme).Append(':');
            if (_authority is not null) text.Append("//").Append(_authority);
            text.Append(_path);
            if (_query is not null) text.Append('?').Append(_query);
            return text.ToString();
        }
    }

    /// <summary>Splits a reference (RFC 3986, appendix B).</summary>
    public static UriReference Parse(string text)
    {
        var hash = text.IndexOf('#');
        var fragment = hash < 0 ? string.Empty : Uri.UnescapeDataString(text.Substring(hash + 1));
        var rest = hash < 0 ? text : text.Substring(0, hash);

        var mark = rest.IndexOf('?');
        var query = mark < 0 ? null : Encode(rest.Substring(mark + 1));
        if (mark >= 0) rest = rest.Substring(0, mark);

        string? scheme = null;
        var colon = rest.IndexOf(':');
        if (colon > 0 && IsScheme(rest, colon))
        {
            scheme = rest.Substring(0, colon).ToLowerInvariant();
            rest = rest.Substring(colon + 1);
        }

        string? authority = null;
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            var end = rest.IndexOf('/', 2);
            authority = (end < 0 ? rest.Substring(2) : rest.Substring(2, end - 2)).ToLowerInvariant();
            rest = end < 0 ? string.Empty : rest.Substring(end);
        }

        var path = Encode(rest);
        return new UriReference(scheme, authority, scheme is null ? path : WithoutDots(path), query, fragment);
    }

    /// <summary>What a reference means where <paramref name="address"/> is the base (RFC 3986, section 5.2).</summary>
    public static UriReference Resolve(string address, string reference)
    {
        var target = Parse(reference);
        if (target._scheme is not null) return target;
        var start = Parse(address);
        if (target._authority is not null)
            return new UriReference(start._scheme, target._authority, WithoutDots(target._path), target._query, target.Fragment);
        if (target._path.Length == 0)
            return new UriReference(start._scheme, start._authority, start._path, target._query ?? start._query, target.Fragment);
        var path = target._path[0] == '/' ? target._path : Merge(start, target._path);
        return new UriReference(start._scheme, start._authority, WithoutDots(path), target._query, target.Fragment);
    }

    /// <summary>The address of a file.</summary>
    public static string OfFile(string path) => OfFile(path, Path.DirectorySeparatorChar == '\\');

    /// <summary>The address of a file of a system.</summary>
    /// <param name="path">An absolute path.</param>
    /// <param name="isWindows">Whether <c>\</c> separates its names too, and it may begin with a drive or a share.</param>
    internal static string OfFile(string path, bool isWindows)
    {
        var slashed = isWindows ? path.Replace('\\', '/') : path;
        var encoded = Encode(slashed.Replace("%", "%25")).Replace("?", "%3F").Replace("#", "%23");
        if (encoded.StartsWith("//", StringComparison.Ordinal)) return Parse("file:" + encoded).Address;
        return Parse(encoded.StartsWith("/", StringComparison.Ordinal) ? "file://" + encoded : "file:///" + encoded).Address;
    }

    private static bool IsScheme(string text, int length)
    {
        if (text[0] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))) return false;
        for (var i = 1; i < length; i++)
            if (text[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '-' or '.')) return false;
        return true;
    }

    private static string Merge(UriReference start, string path)
    {
        if (start._authority is not null && start._path.Length == 0) return "/" + path;
        return start._path.Substring(0, start._path.LastIndexOf('/') + 1) + path;
    }

    private static string WithoutDots(string path)
    {
        if (path.IndexOf("./", StringComparison.Ordinal) < 0 && !path.EndsWith(".", StringComparison.Ordinal)) return path;
        var segments = path.Split('/');
        var kept = new List<string>(segments.Length);
        for (var i = 0; i < segments.Length; i++)
        {
            var last = i == segments.Length - 1;
            switch (segments[i])
            {
                case ".":
                    if (last) kept.Add(string.Empty);
                    break;
                case "..":
                    if (kept.Count > 1 || (kept.Count == 1 && kept[0].Length > 0)) kept.RemoveAt(kept.Count - 1);
                    if (last) kept.Add(string.Empty);
                    break;
                default:
                    kept.Add(segments[i]);
                    break;
            }
        }

        return string.Join("/", kept);
    }

    // What a URI cannot hold is percent-encoded, so that a file name with a space is one name however it is written.
    private static string Encode(string text)
    {
        StringBuilder? encoded = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "-._~!$&'()*+,;=:@/?%#".IndexOf(c) >= 0)
            {
                encoded?.Append(c);
                continue;
            }

            encoded ??= new StringBuilder(text, 0, i, text.Length + 16);
            var length = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            foreach (var b in Encoding.UTF8.GetBytes(text.Substring(i, length)))
                encoded.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
            i += length - 1;
        }

        return encoded?.ToString() ?? text;
    }
}
