using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ConfigLock.Hosting.Binding;

/// <summary>
/// Makes options of the configuration. The library's own factory would configure an object after it is made, which a record cannot be; what
/// a program adds to validate options is asked here too.
/// </summary>
internal sealed class ConfigOptionsFactory<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
    IConfiguration configuration, IEnumerable<IValidateOptions<T>> validations) : IOptionsFactory<T>
    where T : class, IEffectiveConfig<T>
{
    public T Create(string name)
    {
        var config = ConfigBinder.Bind<T>(configuration);
        var failures = validations.Select(validation => validation.Validate(name, config)).Where(static result => result.Failed)
            .SelectMany(static result => result.Failures!).ToList();
        return failures.Count == 0 ? config : throw new OptionsValidationException(name, typeof(T), failures);
    }
}
