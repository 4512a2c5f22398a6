namespace ConfigLock.Generator.Inputs;

/// <summary>What makes System.Text.Json write and read the types.</summary>
internal enum JsonSupport
{
    /// <summary>Nothing: the project does not refer to it, or to a version before 6.0, which lacks what converters call.</summary>
    None,

    /// <summary>The converters of the library.</summary>
    Library,

    /// <summary>Converters that are emitted into the project, because the library's build for its framework has none.</summary>
    Emitted,

    /// <summary>The same with System.Text.Json 6.0, whose options do not say how a type is written.</summary>
    EmittedForVersion6,
}
