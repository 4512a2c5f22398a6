using ConfigLock.SchemaWriter.Description;
using static ConfigLock.SchemaWriter.Description.Shapes;

namespace ConfigLock.SchemaWriter.Config;

/// <summary>When a person is asked first.</summary>
internal static class Approval
{
    public static FieldGroup Group { get; } = new(
        [
            new("approval_policy", Ref("ApprovalPolicy")
                .Says("When a person is asked before something is done.")
                .Defaults("on-request")),
            new("notify", AnyOf(
                    Flag().Says("Whether to notify at all."),
                    ListOf(Text().NotBlank()).MinItems(1).Says("The command to run, with its arguments."))
                .Says("How a person learns that the tool waits or is done.")
                .Defaults(true)),
        ],
        [
            new("ApprovalPolicy", OneOf(
                OneWord("untrusted", "on-request", "never").Says("One policy for everything."),
                Table(new Property("granular", Ref("GranularApproval").Says("Which kinds of request are asked about."), Required: true)).Says("A policy for each kind of request."))
                .Says("When a person is asked.")),
            new("GranularApproval", Table(
                new("sandbox", Flag()
                    .Says("Ask before a command leaves the sandbox."), Required: true),
                new("rules", Flag()
                    .Says("Ask where a rule of the project says so."), Required: true),
                new("skills", Flag()
                    .Says("Ask before a skill runs a script.")
                    .Defaults(false)),
                new("servers", Flag()
                    .Says("Ask when a server has a question of its own.")
                    .Defaults(true)))
                .Says("Which kinds of request a person is asked about. What is not asked about is refused.")),
        ]);
}
