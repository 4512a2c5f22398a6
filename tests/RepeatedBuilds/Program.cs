using System.Globalization;
using ConfigLock.Core.Build;
using ConfigLock.Model.Diagnostics;
using ConfigLock.RepeatedBuilds;

// Builds a folder that tests prepared, for tests that kill it, run several at once, or run it as somebody else.
// "export <folder> <id> <rounds>" and "update <folder> <id> <rounds> [<id of the lock>]" switch between the versions and
// end on the new one; "build <folder> <id> <version>" exports once; "many <folder> <first id> <last id>" exports that many
// projects at once. A build that CFGLOCK310 turns away, as another lock is being made of the file at that moment, is run again, as by
// whoever reads that. A dot for each build that passed, and messages otherwise; the exit code is 1 after an error.
var folder = new BuiltFolder(args[1]);
if (args[0] == "many")
{
    var first = int.Parse(args[2], CultureInfo.InvariantCulture);
    var last = int.Parse(args[3], CultureInfo.InvariantCulture);
    var threads = Enumerable.Range(first, last - first + 1)
        .Select(number => new Thread(() => Switch(folder.Export, $"P{number}", rounds: 2))).ToList();
    foreach (var thread in threads) thread.Start();
    foreach (var thread in threads) thread.Join();
}
else if (args[0] == "build")
{
    Run(folder.Export(args[2], args[3]));
}
else
{
    var owner = args.Length > 4 ? args[4] : args[2];
    Switch(
        args[0] == "export" ? folder.Export : (id, version) => folder.Update(id, version, owner),
        args[2],
        int.Parse(args[3], CultureInfo.InvariantCulture));
}

void Switch(Func<string, string, BuildRequest> request, string id, int rounds)
{
    for (var round = 0; round < rounds; round++)
        foreach (var version in BuiltFolder.Versions) Run(request(id, version));
}

static void Run(BuildRequest request)
{
    const int Turns = 100;
    var result = ConfigLockBuild.Run(request);
    for (var turn = 1; turn < Turns && IsTurnedAway(result.Diagnostics); turn++)
        result = ConfigLockBuild.Run(request);
    if (result.Diagnostics.HasErrors) Environment.ExitCode = 1;
    Console.Out.WriteLine(result.Diagnostics.HasErrors ? string.Join('\n', result.Diagnostics) : ".");
}

static bool IsTurnedAway(DiagnosticBag diagnostics) =>
    diagnostics.HasErrors && diagnostics.All(static said => !said.IsError || said.Code == "CFGLOCK310");
