using System.Runtime.CompilerServices;
using ConfigLock.Model.Provenance;
using ConfigLock.Tasks.Inputs;
using ConfigLock.Tasks.Names;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace ConfigLock.Tasks;

/// <summary>
/// Finds out whether <see cref="ResolveConfig"/> has anything to do, and judges names where it has not, as it does itself.
/// </summary>
/// <remarks>
/// It is all that an unchanged build runs of ours, so where nothing is wrong it touches neither the engine nor MSBuild's
/// utilities. The names are not in the fingerprint: which properties the command line gives is known to tasks alone.
/// </remarks>
[MSBuildMultiThreadableTask]
public sealed class CheckUnchanged : ITask
{
    /// <inheritdoc/>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <inheritdoc/>
    public ITaskHost HostObject { get; set; } = null!;

    /// <summary>The project that is built.</summary>
    [Required]
    public ITaskItem ProjectFile { get; set; } = null!;

    /// <summary>Where what an unchanged build is recognised by is kept; none where the package has nothing to do in this project.</summary>
    public ITaskItem? StateFile { get; set; }

    /// <summary>What the project says, as one text.</summary>
    public string Declared { get; set; } = string.Empty;

    /// <summary>The day, as <c>YYYY-MM-DD</c>.</summary>
    public string Today { get; set; } = string.Empty;

    /// <summary>The files in which the project may be spoken of, whose names are judged where there is no state file.</summary>
    public ITaskItem[] ProjectFiles { get; set; } = [];

    /// <summary>Whether the build may be skipped.</summary>
    [Output]
    public bool Unchanged { get; private set; }

    /// <summary>The locks that were written for the user by the last build, if this one is skipped.</summary>
    [Output]
    public ITaskItem[] LockFiles { get; private set; } = [];

    /// <summary>The locks that were written for the compiler by the last build, if this one is skipped.</summary>
    [Output]
    public ITaskItem[] IntermediateLocks { get; private set; } = [];

    /// <inheritdoc/>
    public bool Execute()
    {
        if (StateFile is null) JudgeNames(ProjectFiles);
        else Recognize(new BuildState(InputItems.FullPath(StateFile)));
        return true;
    }

    private void Recognize(BuildState state)
    {
        Unchanged = state.Recognizes(Declared + DigestKeyVariable.Fingerprint(), Today);
        if (!Unchanged) return;
        LockFiles = OutputItems.Files(state.Locks);
        IntermediateLocks = OutputItems.CompilerFiles(state.Locks);
        if (IsAnyLikelyMisspelt()) JudgeNames([]);
    }

    private bool IsAnyLikelyMisspelt()
    {
        if (BuildEngine is not IBuildEngine6 engine) return false;
        foreach (var property in engine.GetGlobalProperties())
            if (Misspelling.IsLikely(property.Key) && !KnownNames.IsProperty(property.Key)) return true;
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void JudgeNames(ITaskItem[] files)
    {
        var messages = new NameMessages();
        messages.GlobalProperties(BuildEngine, Place.Whole(InputItems.Project(ProjectFile)));
        messages.ProjectFiles(files);
        var log = new DiagnosticLog(new TaskLoggingHelper(this), ProjectFile.ItemSpec, designTime: false);
        foreach (var message in messages.Found) log.Write(message);
    }
}
