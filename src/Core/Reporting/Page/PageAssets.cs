using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace ConfigLock.Core.Reporting.Page;

/// <summary>The style and the script of the page, and the policy that lets a browser run these two and load nothing.</summary>
internal static class PageAssets
{
    /// <summary>The style.</summary>
    public static readonly string Style = Read("report.css");

    /// <summary>The script.</summary>
    public static readonly string Script = Read("report.js");

    /// <summary>The content security policy.</summary>
    public static readonly string Policy =
        $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; base-uri 'none'; form-action 'none'";

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return "sha256-" + Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(PageAssets).GetTypeInfo().Assembly.GetManifestResourceStream(name)!);
        return "\n" + reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
