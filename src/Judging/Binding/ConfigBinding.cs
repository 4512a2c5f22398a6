using ConfigLock.Core.Redaction;
using ConfigLock.Judging.Running;
using ConfigLock.Model.Diagnostics;
using ConfigLock.Model.Rules;
using ConfigLock.Model.Validation;
using ConfigLock.Model.Validation.Evaluations;
using ConfigLock.Model.Values;

namespace ConfigLock.Judging.Binding;

/// <summary>Reads a running config by its schema, and judges it as the build judges what is written (docs/resolution.md, step 8).</summary>
internal sealed class ConfigBinding
{
    private readonly KeyDefinition _root;
    private readonly Redactor _redactor;
    private readonly Validator _validator;

    /// <param name="root">What the schema says about the config.</param>
    public ConfigBinding(KeyDefinition root)
    {
        (_root, _redactor) = (root, new Redactor(root));
        _validator = new Validator(new ValidationOptions
        {
            AssertFormats = true,
            IntegersAreTomls = true,
            CountsAsPresent = IsSupplied,
            KeepsUnknown = path => root.Find(path)?.Rules.Has(LockRules.KeepUnknown) == true,
        });
    }

    /// <summary>The config.</summary>
    /// <param name="config">The running configuration.</param>
    /// <param name="faults">Receives all that is wrong with it.</param>
    public ConfigTable Read(IRunningConfig config, List<BindingFault> faults)
    {
        var running = RunningValues.Of(config, _root, locked: null);
        foreach (var fault in running.Faults) faults.Add(Of(fault));
        foreach (var violation in _validator.Validate(_root.Schemas[0], running.Config)) faults.Add(Of(violation));
        return running.Config;
    }

    /// <summary>A value that the generated type does not take.</summary>
    /// <param name="path">The key.</param>
    /// <param name="running">The config.</param>
    /// <param name="message">What the type says, which quotes no value.</param>
    public BindingFault Refused(KeyPath path, ConfigTable running, string message)
    {
        var key = _redactor.Key(path).ToString();
        return new BindingFault(key, $"{key}: {message}", RunningValues.SourceOf(path.Resolve(running))?.Name);
    }

    private static BindingFault Of(Diagnostic fault) =>
        new(fault.Message.Split(' ')[0], fault.Message, fault.Place.Source?.Name);

    private BindingFault Of(Violation violation)
    {
        var (key, provider) = (_redactor.Key(violation.Path).ToString(), RunningValues.SourceOf(violation.Value)?.Name);
        return violation switch
        {
            { Kind: ViolationKind.UnknownKey } => new BindingFault(key, $"{key} is not a key that the schema knows", provider),
            { Kind: ViolationKind.MissingKey } => new BindingFault(key, $"{key} is missing, but {violation.Expected}", null),
            { Value: ConfigTable or ConfigArray } => new BindingFault(key, $"{key} {violation.Expected}", provider),
            _ => new BindingFault(key, $"{key} is {_redactor.Value(violation.Path, violation.Value)}, but {violation.Expected}", provider),
        };
    }

    // What the types supply themselves, and what the build may leave out of a config.
    private bool IsSupplied(KeyPath table, string key) => _root.Find(table)?.Child(key) is { } definition
        && (definition.InLock == InLock.Depends || definition.Rules.Has(LockRules.Default)
            || definition.Schemas.Exists(static schema => schema.Default is not null));
}
