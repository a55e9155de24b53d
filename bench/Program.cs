using System.Globalization;
using System.Runtime.InteropServices;
using DjangonautBot.Bench;
using DjangonautBot.Sandbox;

// bench/run builds the contestants and says where they are.
if (args is not [var rounds, var scratch, var build, var earlierBuild, var earlierCommit, var discordJs, .. { Length: <= 1 } discordNet])
{
    Console.Error.WriteLine("Please start bench/run instead.");
    return 2;
}

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

var bench = new Comparison(
    Contestant.Bot("this build", build),
    [
        .. discordNet.Select(folder => Contestant.Bot("with Discord.Net", folder)),
        Contestant.EarlierBot(earlierCommit, earlierBuild),
        Contestant.DiscordJs("discord.js", discordJs),
    ]);
try
{
    Console.WriteLine(await bench.RunAsync(int.Parse(rounds, CultureInfo.InvariantCulture), scratch, stop.Token));
    return 0;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped, or out of time.");
    return 1;
}
catch (Exception failure) when (failure is ContestantException or SandboxInteractionException)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}

void Stop(PosixSignalContext signal)
{
    // The contestants are ended first.
    signal.Cancel = true;
    stop.Cancel();
}
