namespace ConfigLock.Model.Validation.Formats;

/// <summary>Internet addresses: RFC 2673, section 3.2, and RFC 4291, section 2.2.</summary>
internal static class AddressText
{
    public static bool IsIpv4(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 4) return false;
        foreach (var part in parts)
            if (!IsOctet(part)) return false;
        return true;
    }

    public static bool IsIpv6(string text)
    {
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0) return Groups(text, mayEndInIpv4: true) == 8;
        var left = text.Substring(0, gap);
        var right = text.Substring(gap + 2);
        var before = left.Length == 0 ? 0 : Groups(left, mayEndInIpv4: false);
        var after = right.Length == 0 ? 0 : Groups(right, mayEndInIpv4: true);
        return before >= 0 && after >= 0 && before + after < 8;
    }

    // How many groups of 16 bits the text has, or -1.
    private static int Groups(string text, bool mayEndInIpv4)
    {
        var parts = text.Split(':');
        var count = parts.Length;
        for (var i = 0; i < parts.Length; i++)
        {
            if (IsGroup(parts[i])) continue;
            if (!mayEndInIpv4 || i != parts.Length - 1 || !IsIpv4(parts[i])) return -1;
            count++;
        }

        return count;
    }

    private static bool IsGroup(string part)
    {
        if (part.Length is 0 or > 4) return false;
        foreach (var c in part)
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'))) return false;
        return true;
    }

    private static bool IsOctet(string part)
    {
        if (part.Length is 0 or > 3 || (part.Length > 1 && part[0] == '0')) return false;
        var number = 0;
        foreach (var c in part)
        {
            if (c is not (>= '0' and <= '9')) return false;
            number = (number * 10) + (c - '0');
        }

        return number <= 255;
    }
}
