using System.Security.Cryptography;
using System.Text;
using ConfigLock.Core.Build;
using ConfigLock.Model.Diagnostics;

namespace ConfigLock.Tests.Digests;

/// <summary>A project whose lock has digests.</summary>
internal sealed class DigestedProject : IDisposable
{
    public const string Key = "a key of the team";

    public const string Schema = """
        {
          "additionalProperties": false,
          "properties": {
            "model": { "type": "string", "default": "small" },
            "sandbox": { "type": "string", "x-configlock": { "strip": "environment", "digest": true } },
            "roots": { "type": "array", "items": { "type": "string" }, "x-configlock": { "strip": "environment", "digest": true } },
            "weight": { "type": "number", "x-configlock": { "strip": "debug", "digest": true } },
            "limits": {
              "type": ["object", "boolean"],
              "properties": { "n": { "type": "integer", "default": 3 }, "deep": { "type": "object" } },
              "x-configlock": { "strip": "environment", "digest": true }
            },
            "unwatched": { "type": "string", "x-configlock": { "strip": "environment" } },
            "token": { "type": "string", "writeOnly": true, "x-configlock": { "digest": true } },
            "auth": {
              "type": "object",
              "properties": { "user": { "type": "string" }, "password": { "type": "string", "writeOnly": true } },
              "x-configlock": { "strip": "environment", "digest": true }
            },
            "servers": {
              "type": "object",
              "additionalProperties": {
                "type": "object",
                "properties": {
                  "url": { "type": "string" },
                  "mode": { "type": "string", "x-configlock": { "strip": "environment", "digest": true } }
                }
              }
            },
            "steps": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": { "mode": { "type": "string", "x-configlock": { "strip": "environment", "digest": true } } }
              }
            },
            "profile": { "type": "string", "x-configlock": { "profile_selector": true } },
            "profiles": { "type": "object", "additionalProperties": { "$ref": "#" }, "x-configlock": { "profiles": true } }
          }
        }
        """;

    public DigestedProject(string layer, string key = "")
    {
        Files = new TemporaryProject(Schema, layer);
        Passes(Files.ExportRequest() with { DigestKey = key });
    }

    public TemporaryProject Files { get; }

    public string Lock => Files.Read(TemporaryProject.LockFile);

    /// <summary>The lines of the lock below <c>[digests]</c>; empty where it has none.</summary>
    public string Digests => Lock.Split("\n[digests]\n") is [_, var digests] ? digests : string.Empty;

    public void Layer(string text) => Files.Write(TemporaryProject.LayerFile, text);

    public BuildRequest Request(string mode, string key = "")
    {
        var request = Files.ReplayRequest() with { DigestKey = key };
        return mode == "Update" ? request with { Update = "true" } : request with { Mode = mode };
    }

    /// <summary>The codes of all errors and warnings of a build.</summary>
    public static string[] Codes(BuildRequest request) =>
        [.. TemporaryProject.Said(ConfigLockBuild.Run(request)).Select(static said => said.Code)];

    public static Diagnostic Differs(BuildRequest request) => TemporaryProject.Fails(request, "CFGLOCK312");

    /// <summary>The line of a lock for a value, by the contract's own words.</summary>
    public static string Line(string key, string value, string secret = "")
    {
        var content = Encoding.UTF8.GetBytes(key + "\n" + value);
        var hash = secret.Length == 0 ? SHA256.HashData(content) : HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), content);
        var name = key.AsSpan().ContainsAny('.', '[') ? $"\"{key}\"" : key;
        return $"{name} = \"{(secret.Length == 0 ? "sha256:" : "hmac-sha256:")}{Convert.ToHexStringLower(hash)}\"\n";
    }

    public void Dispose() => Files.Dispose();

    // Without the key secrets get no digest, and a warning says so.
    private static void Passes(BuildRequest request) =>
        Assert.Empty(ConfigLockBuild.Run(request).Diagnostics.Where(static said => said.IsError).Select(static said => said.ToString()));
}
