using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ConfigLock.Tests.Shared;

/// <summary>A file that the build hands to the generator.</summary>
public sealed class InputText(string role, string path, string text, string uri = "") : AdditionalText
{
    public string Role { get; } = role;

    public string Uri { get; } = uri;

    /// <summary>The environment that an effective config is of, as the build names it; empty for none.</summary>
    public string Environment { get; private init; } = "";

    /// <summary>What the build says of the default environment.</summary>
    public string IsDefaultEnvironment { get; private init; } = "";

    public override string Path { get; } = path;

    public static InputText Schema(string text) => new("Schema", "/project/config.schema.json", text);

    public static InputText Effective(string text) => new("Effective", "/project/obj/configlock/app.config.lock.json", text);

    /// <summary>The effective config of an environment.</summary>
    public static InputText EffectiveIn(string environment, string text, bool isDefault = false) =>
        new("Effective", $"/project/obj/configlock/app.{environment}.config.lock.json", text)
        {
            Environment = environment,
            IsDefaultEnvironment = isDefault ? "true" : "",
        };

    public static InputText Rules(string text) => new("Rules", "/project/obj/configlock/app.rules.json", text);

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
}
