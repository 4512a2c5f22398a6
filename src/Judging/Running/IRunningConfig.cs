namespace ConfigLock.Judging.Running;

/// <summary>The configuration of the running program: texts under paths whose parts are parted by colons.</summary>
internal interface IRunningConfig
{
    /// <summary>The names of the sections below a path, each once; the empty path is the root.</summary>
    IEnumerable<string> ChildNames(string path);

    /// <summary>What a program gets at a path; <see langword="null"/> where nothing answers.</summary>
    RunningAnswer? Answer(string path);

    /// <summary>Whether the lock is a source of it and has an array at a path: of one with elements only those are answers.</summary>
    bool IsLockedArray(string path);
}
