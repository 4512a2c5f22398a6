using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Config;

/// <summary>Named sets of values, of which one can be active.</summary>
internal static class Profiles
{
    private const string Kind = "profile";

    /// <summary>The group, with a profile's keys made from those of the groups that a profile may set.</summary>
    public static FieldGroup Group(IEnumerable<FieldGroup> groups) => new(
        [
            new("profile", Text().NotBlank()
                .Says("The active profile, a key of `profiles`. The property `ConfigLockProfile` wins.")
                .SelectsProfile().Stripped(Kind)),
            new("profiles", TableOf(Ref("Profile"))
                .Says("Sets of values by name. Those of the active one go over all layers.")
                .HoldsProfiles().Stripped(Kind)),
        ],
        [
            new("Profile", Table([.. groups.Where(group => group.InProfiles).SelectMany(group => group.Properties).Select(AsInRoot)])
                .Says("Values that hold while the profile is active. Each key is what it is at the root.")),
        ]);

    private static Property AsInRoot(Property property) =>
        new(property.Name, Schema.Empty.With("$ref", "#/properties/" + property.Name));
}
