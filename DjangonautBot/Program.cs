using System.CommandLine;
using System.Net.Sockets;
using DjangonautBot.Hosting;
using DjangonautBot.Hosting.Demo;
using DjangonautBot.Hosting.Doctor;
using DjangonautBot.Hosting.Doctor.Checks;
using DjangonautBot.Hosting.Doctor.Output;
using DjangonautBot.Hosting.Ports;
using DjangonautBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Serilog;

var run = new Command("run", "Connect to Discord (the default); without a token, in Development, open the sandbox instead");
run.SetAction((_, cancellationToken) => StartAsync(RunAsync, cancellationToken));

var fresh = new Option<bool>("--fresh") { Description = "Start the demo anew, and forget what was done in it before" };
var sandbox = new Command("sandbox", "Try the bot with a demo cohort, without Discord") { fresh };
sandbox.SetAction((arguments, cancellationToken) => StartAsync(
    settings => SandboxAsync(settings, arguments.GetValue(fresh)), cancellationToken));

var health = new Command("health", "Ask a bot that runs on this machine whether it is alive");
health.SetAction(
    (_, cancellationToken) => StartAsync(settings => HealthCheck.RunAsync(settings, Console.Out, cancellationToken), cancellationToken));

// Read as text: a mistake is one line of ours.
var userId = new Argument<string[]>("user id") { Description = "The Discord user id of the person", Arity = ArgumentArity.ZeroOrMore };
var forget = new Command("forget", "Delete all that is stored about a person, in all servers, as /me delete does; stop the bot before")
{
    userId,
};
forget.SetAction((arguments, cancellationToken) => StartAsync(
    settings => ForgetCommand.RunAsync(
        settings, arguments.GetValue(userId) ?? [], services => AddSerilog(services, settings.Log), Console.Out, cancellationToken),
    cancellationToken));

var backupFolder = new Argument<string[]>("folder")
{
    Description = "Where to put it; that of Backup__Folder if none is given",
    Arity = ArgumentArity.ZeroOrMore,
};
var backup = new Command("backup", "Copy the database into a folder, also while the bot runs") { backupFolder };
backup.SetAction((arguments, cancellationToken) => StartAsync(
    settings => BackupCommand.RunAsync(settings, arguments.GetValue(backupFolder) ?? [], Console.Out, cancellationToken),
    cancellationToken));

var backupFile = new Argument<string[]>("file") { Description = "The file of a backup", Arity = ArgumentArity.ZeroOrMore };
var restore = new Command("restore", "Bring the database back from a backup; stop the bot before") { backupFile };
restore.SetAction((arguments, cancellationToken) => StartAsync(
    settings => RestoreCommand.RunAsync(
        settings, arguments.GetValue(backupFile) ?? [], services => AddSerilog(services, settings.Log), Console.Out, cancellationToken),
    cancellationToken));

var json = new Option<bool>("--json") { Description = "Write one JSON object instead of lines" };
var doctor = new Command("doctor", "Look at all that the bot needs, beside a running bot or before its start, and say what to do")
{
    json,
};
doctor.TreatUnmatchedTokensAsErrors = false;
doctor.SetAction((arguments, cancellationToken) => arguments.UnmatchedTokens is { Count: > 0 } unknown
    ? Task.FromResult(Complain(ExitCode.Settings, [.. unknown.Select(word => $"doctor: \"{word}\" is nothing it knows. It takes --json.")]))
    : DoctorCommand.RunAsync(new Surroundings(), DoctorOutputs.Choose(arguments.GetValue(json)), cancellationToken));

// For whoever builds the native file: it has no other way to show that its queries were generated right.
var check = new Command("check-storage", "Check that this build reads and writes each type of value as it should") { Hidden = true };
check.SetAction(_ => CheckStorage());

var root = new RootCommand("DjangonautBot: stand-ups and coordination for mentoring cohorts")
{
    run, sandbox, health, forget, backup, restore, doctor, check,
};
root.SetAction((_, cancellationToken) => StartAsync(RunAsync, cancellationToken));

// The host stops by itself on Ctrl+C and SIGTERM, and in order.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });

static async Task<int> StartAsync(Func<Settings, Task<ExitCode>> action, CancellationToken cancellationToken)
{
    try
    {
        if (Settings.Read(BotConfiguration.Load(), out var mistakes) is { } settings)
        {
            return (int)await action(settings);
        }

        return Complain(ExitCode.Settings, [.. mistakes]);
    }
    catch (InvalidDataException exception)
    {
        return Complain(ExitCode.Settings, $"A settings file cannot be read: {exception.Message}");
    }
    catch (StorageException exception)
    {
        return Complain(ExitCode.Storage, $"Storage__DatabasePath: {exception.Message} Nothing was changed.");
    }
    catch (LeaseHeldException exception)
    {
        return Complain(ExitCode.InUse, $"Storage__DatabasePath: {exception.Message}");
    }
    catch (CannotListenException exception)
    {
        return Complain(ExitCode.Settings, exception.Message);
    }
    catch (IOException exception) when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
    {
        return Complain(ExitCode.Settings, "Http__Port: another program listens on this port. Choose another one, or stop that program.");
    }
    catch (SocketException)
    {
        return Complain(ExitCode.Settings, "Http__Host, Http__Port: this machine cannot listen there. Choose another address or port.");
    }
    catch (HttpRequestException)
    {
        return Complain(ExitCode.Settings, "Program__ClockUrl: no clock answers at this address.");
    }
    catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
    {
        return (int)ExitCode.Success;
    }
}

static async Task<ExitCode> RunAsync(Settings settings)
{
    if (settings.Token.Length > 0)
    {
        return await BotHost.RunAsync(BotHost.Build(settings, services => AddSerilog(services, settings.Log)));
    }

    if (BotConfiguration.EnvironmentName == BotConfiguration.Development)
    {
        Console.WriteLine("There is no Discord token (Discord__Token), so this is the sandbox.");
        return await SandboxAsync(settings, fresh: false);
    }

    Complain(
        ExitCode.Settings,
        "Discord__Token: is not set. Set it to your bot's token, or start with `sandbox` to try the bot without Discord.");
    return ExitCode.Settings;
}

static async Task<ExitCode> SandboxAsync(Settings settings, bool fresh)
{
    if (SandboxFolder.TryOpen(out var problem) is not { } folder)
    {
        return (ExitCode)Complain(ExitCode.Storage, problem);
    }

    using (folder)
    {
        var demo = new SandboxDemo(settings, folder, fresh);
        ExitCode exitCode;
        do
        {
            exitCode = await BotHost.RunAsync(demo.Build(services => AddSerilog(services, settings.Log)));
        }
        while (demo.StartsAnew);
        return exitCode;
    }
}

static int CheckStorage()
{
    var mistakes = StorageCheck.Run();
    return mistakes.Count == 0 ? (int)ExitCode.Success : Complain(ExitCode.Storage, mistakes);
}

static void AddSerilog(IServiceCollection services, LogSettings log) =>
    services.AddLogging(logging => logging.AddSerilog(log.CreateLogger(), dispose: true));

static int Complain(ExitCode exitCode, params IReadOnlyList<string> lines)
{
    foreach (var line in lines)
    {
        Console.Error.WriteLine(line);
    }

    return (int)exitCode;
}
