using ConfigLock.Generator.Inputs;

namespace ConfigLock.Generator.Types;

/// <summary>A project, and what the schema stage comes to for it.</summary>
/// <param name="Project">The project.</param>
/// <param name="Types">Its types.</param>
internal sealed record TypedProject(Project Project, TypeResult Types)
{
    /// <summary>The types; <see langword="null"/> where there are none.</summary>
    public TypeModel? Model => Types.Model;
}
