using ConfigLock.Core.Build;
using ConfigLock.Core.Sources;

namespace ConfigLock.Tests.Reliability;

/// <summary>A small project with a file of every kind that a build reads, and with every lock rule.</summary>
internal static class EveryKindOfFile
{
    /// <summary>The files, by their names.</summary>
    public static readonly IReadOnlyDictionary<string, string> Files = new Dictionary<string, string>
    {
        [TemporaryProject.SchemaFile] = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "AppConfig", "type": "object", "additionalProperties": false,
              "properties": {
                "model": { "type": "string", "minLength": 1, "default": "m-1", "x-configlock": { "catalog_key": "slug" } },
                "model_catalog_json": { "type": "string", "x-configlock": { "catalog_file": true } },
                "context": { "type": "integer", "minimum": 0, "x-configlock": { "catalog": "limits.context" } },
                "temperature": { "type": "number", "default": 1, "maximum": 2 },
                "prompt": { "type": "string" },
                "prompt_file": { "type": "string", "x-configlock": { "include": "prompt" } },
                "profile": { "type": "string", "x-configlock": { "profile_selector": true } },
                "profiles": { "type": "object", "additionalProperties": { "$ref": "#" }, "x-configlock": { "profiles": true } },
                "old_model": { "x-configlock": { "alias_of": "model" } },
                "features": { "$ref": "other.json#/$defs/features" },
                "servers": { "type": "object", "additionalProperties": { "$ref": "#/$defs/server" } },
                "since": { "type": "string", "format": "date" },
                "tags": { "type": "array", "items": { "enum": ["a", "b", 1, 1.5, true] }, "uniqueItems": true },
                "shape": {
                  "oneOf": [
                    { "type": "boolean" },
                    {
                      "type": "object", "properties": { "kind": { "const": "big" }, "size": { "type": "integer", "default": 3 } },
                      "required": ["kind"]
                    }
                  ]
                },
                "gone": { "x-configlock": { "removed": true } },
                "token": { "type": "string", "writeOnly": true }
              },
              "patternProperties": { "^x[-_]": { "type": ["string", "integer", "null"] } },
              "if": { "required": ["since"] }, "then": { "properties": { "temperature": { "minimum": 0 } } },
              "$defs": {
                "server": {
                  "type": "object",
                  "properties": {
                    "port": { "type": "integer", "default": 80 }, "url": { "type": "string", "pattern": "^https?:" },
                    "home": { "type": "string" }
                  },
                  "required": ["url"]
                }
              }
            }
            """,
        ["other.json"] = """
            {
              "$schema": "http://json-schema.org/draft-07/schema#",
              "definitions": {},
              "$defs": {
                "features": {
                  "type": "object", "x-configlock": { "feature": true, "feature_defaults": { "slow": true } },
                  "properties": {
                    "fast": { "type": "boolean", "x-configlock": { "aliases": ["quick"] } },
                    "slow": {
                      "anyOf": [
                        { "type": "boolean" },
                        {
                          "type": "object", "properties": { "enabled": { "type": "boolean" }, "limit": { "type": "number", "default": 2 } }
                        }
                      ]
                    }
                  }
                }
              }
            }
            """,
        [TemporaryProject.RulesFile] = """
            [rules."servers.*.home"]
            strip = "environment"
            [rules."temperature"]
            omit_when = "features.fast"
            machine_path = true
            [rules."tags"]
            aliases = ["labels"]
            """,
        ["layer1.toml"] = """
            # the team's
            model_catalog_json = "models.json"
            prompt_file = "prompt.md"
            tags = ["a", 1, 1.5, true]
            since = 2026-11-23
            features = { quick = true, slow = { limit = 1 } }

            [servers.one]
            url = "https://one"
            port = 8_080
            [servers."two.2"]
            url = 'http://two'
            home = "/home/x"
            """,
        ["layer2.toml"] = """
            profile = "night"
            temperature = 0.5
            shape = { kind = "big" }
            x-more = "\u00e9\n"
            token = "secret"
            profiles.night.temperature = 1
            profiles.night.prompt = '''
            at night'''

            [debug.config_lockfile]
            save_fields_resolved_from_model_catalog = true
            """,
        ["requirements.toml"] = "[features]\nslow = true\n",
        ["models.json"] =
            """{ "models": [ { "slug": "m-0", "limits": {} }, { "slug": "m-1", "limits": { "context": 1000, "other": null } } ] }""",
        ["prompt.md"] = "Say it\r\nin two lines.\n",
    };

    /// <summary>The files in a folder, and the lock that they make.</summary>
    public static TemporaryProject Create()
    {
        var project = new TemporaryProject(inMemory: true);
        foreach (var (name, text) in Files) project.Write(name, text);
        return project;
    }

    /// <summary>A build of them all.</summary>
    public static BuildRequest Request(TemporaryProject project) => project.Request() with
    {
        Layers = [project.Layer("layer1.toml"), project.Layer("layer2.toml")],
        Requirements = [project.Layer("requirements.toml")],
        SchemaReferences = [new SchemaReferenceFile(project.PathOf("other.json"), "other.json", "")],
    };
}
