namespace ConfigLock.Model.Values;

/// <summary>Values as Microsoft.Extensions.Configuration has them, which knows texts alone.</summary>
internal static class LibraryText
{
    /// <summary>The text that it has for a value, as it reads that of a JSON file.</summary>
    public static string Of(ConfigValue value) => value switch
    {
        ConfigBoolean truth => truth.Value ? "True" : "False",
        _ => value.AsText() ?? ValueText.ShowWhole(value),
    };
}
