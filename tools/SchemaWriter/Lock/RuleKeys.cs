using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Lock;

/// <summary>The lock rules, each with the value that it takes.</summary>
internal static class RuleKeys
{
    /// <summary>Every rule, in the order of the documentation's table.</summary>
    public static IReadOnlyList<Property> All { get; } =
    [
        new("aliases", ListOf(Text().NotBlank()).MinItems(1).Unique()
            .Says("Old names beside the key that mean it.")),
        new("alias_of", Path()
            .Says("The key that this legacy key means, by its path from the root.")),
        new("feature", Flag()
            .Says("A table of feature switches: every known feature is written out with its resolved state.")),
        new("feature_defaults", TableOf(Flag())
            .Says("States of features where neither a source nor the schema gives one.")),
        new("removed", Flag()
            .Says("Still accepted, never written, ignored in an old lock.")),
        new("include", Text().NotBlank()
            .Says("The sibling key that gets the text of the file that this key names.")),
        new("catalog_key", Path()
            .Says("The field of a catalog entry that equals this key's value in the chosen one.")),
        new("catalog", Path()
            .Says("The field of the chosen catalog entry that this key takes when no source sets it.")),
        new("catalog_file", Flag()
            .Says("The key names the model catalog.")),
        new("strip", OneOfWords(
            ("profile", "An input that chooses or makes up a profile."),
            ("debug", "A control for finding faults."),
            ("environment", "A matter of the machine."))
            .Says("An input that is never in the lock, and of which kind.")),
        new("profile_selector", Flag()
            .Says("The key names the active profile.")),
        new("profiles", Flag()
            .Says("The key is the table of profiles.")),
        new("omit_when", Path()
            .Says("Left out of the lock while the switch at this path from the root is on.")),
        new("machine_path", Flag()
            .Says("May name a place of this machine, without a warning.")),
    ];

    private static Schema Path() => Text().NotBlank();
}
