using System.Globalization;
using System.Text;

namespace ConfigLock.Benchmarks.Inputs;

/// <summary>
/// Three layers that describe services: the lowest says most keys, the second adds a quarter of the services and changes
/// keys of others, the highest changes a few. The same number of keys always gives the same text.
/// </summary>
internal static class SampleLayers
{
    // One service has so many keys in the merged config: see AppendService.
    private const int KeysOfService = 22;

    /// <summary>The texts of the layers, the lowest first.</summary>
    /// <param name="keys">How many keys the merged layers have, about.</param>
    public static IReadOnlyList<string> Create(int keys)
    {
        var services = Math.Max(4, keys / KeysOfService);
        var (lowest, middle, highest) = (new StringBuilder("title = \"base\"\n"), new StringBuilder("title = \"site\"\n"), new StringBuilder("# by hand\n"));
        for (var service = 0; service < services; service++)
        {
            AppendService(service % 4 == 3 ? middle : lowest, service);
            if (service % 4 == 1) AppendChanges(middle, service);
            if (service % 8 == 2) AppendFewChanges(highest, service);
        }

        return [lowest.ToString(), middle.ToString(), highest.ToString()];
    }

    private static string Name(int service) =>
        string.Create(CultureInfo.InvariantCulture, $"{SampleSchema.KindName(service % SampleSchema.Kinds)}.service-{service / SampleSchema.Kinds:0000}");

    private static void AppendService(StringBuilder text, int service) => text.Append(CultureInfo.InvariantCulture, $$"""

        # Service {{service}}, owned by team {{service % 17}}.
        [{{Name(service)}}]
        address = "host-{{service}}.example.org:{{8000 + (service % 100)}}"
        owner = "team-{{service % 17}}"
        note = "Answers \"quickly\", as of release {{service % 30}}.{{service % 7}}"
        limit = {{service % 1000}}
        ratio = {{service % 100}}.{{service % 9}}5
        tags = ["alpha", "beta-{{service % 13}}", "gamma"]
        codes = [
            408,
            {{500 + (service % 50)}},
        ]
        timeout = {{1 + (service % 60)}}
        retry.attempts = {{service % 5}}
        retry.delay = {{service % 3}}
        retry.backoff = 1.{{service % 10}}

        [{{Name(service)}}.labels]
        tier = 'gold-{{service % 3}}'
        region = "europe-west-{{service % 4}}"
        "cost center" = "{{10000 + service}}"
        since = "20{{10 + (service % 15)}}-05-27"
        described = "A text as people write them, some words long, so that strings are not all tiny."

        [[{{Name(service)}}.endpoints]]
        url = "https://host-{{service}}.example.org/api/v1"
        weight = {{service % 100}}
        zone = "a"

        [[{{Name(service)}}.endpoints]]
        url = "https://host-{{service}}.example.net/api/v1"
        weight = {{(service * 7) % 100}}
        zone = "b"

        """);

    private static void AppendChanges(StringBuilder text, int service) => text.Append(CultureInfo.InvariantCulture, $"""

        [{Name(service)}]
        enabled = {(service % 3 == 0 ? "true" : "false")}
        limit = {(service + 1) % 1000}
        mode = "careful"
        labels.tier = "silver"

        """);

    private static void AppendFewChanges(StringBuilder text, int service) => text.Append(CultureInfo.InvariantCulture, $"""

        [{Name(service)}.retry]
        attempts = 9
        [{Name(service)}.labels]
        region = "elsewhere"

        """);
}
