using System.Text.RegularExpressions;
using ConfigLock.Model.Values;

namespace ConfigLock.Core.Drafting;

/// <summary>Something that a schema could say of a key beyond its values: people decide.</summary>
/// <param name="Path">The key.</param>
/// <param name="Keyword">The keyword as JSON: <c>"format": "uri"</c>.</param>
/// <param name="Reason">Why it is proposed.</param>
internal sealed record DraftProposal(KeyPath Path, string Keyword, string Reason)
{
    // By what such keys are called, since a value tells nothing and is not to be shown.
    private static readonly Regex Secret = new(
        "password|passwd|passphrase|secret|token|api_?key|access_?key|private_?key|credential|connection_?string",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The proposals for what configs are like.</summary>
    /// <param name="shape">What they are like.</param>
    /// <param name="secretKeyword">What marks a secret.</param>
    public static IReadOnlyList<DraftProposal> For(ValueShape shape, string secretKeyword)
    {
        var proposals = new List<DraftProposal>();
        Add(KeyPath.Root, shape);
        return proposals;

        void Add(KeyPath path, ValueShape at)
        {
            foreach (var (name, below) in at.Properties)
            {
                var key = path.Key(name);
                if (below.Texts.Count > 0 && Secret.IsMatch(key.ToString()))
                    proposals.Add(new DraftProposal(key, secretKeyword, "its name is that of a secret"));
                else if (below.Texts.Count > 0 && below.Texts.TrueForAll(IsAddress))
                    proposals.Add(new DraftProposal(key, "\"format\": \"uri\"", "its values are addresses"));
                Add(key, below);
            }
        }
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
