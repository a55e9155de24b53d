using DjangonautBot.Hosting;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Tests.Conversations.Backups;

/// <summary>A conversation in which the operator makes backups and brings them back.</summary>
internal abstract class RestoreConversation : LongConversation
{
    protected string Backups => DatabasePath + ".backups";

    /// <summary>Makes a backup beside the running bot.</summary>
    protected async Task<string> BackUpAsync()
    {
        using var output = new StringWriter();
        var exitCode = await BackupCommand.RunAsync(RunningBot.SettingsFor(Sandbox, DatabasePath), [Backups], output, Cancellation);
        Assert.That(exitCode, Is.EqualTo(ExitCode.Success), output.ToString());
        return Directory.EnumerateFiles(Backups).Max()!;
    }

    /// <summary>Stops the bot, brings a backup back, and starts the bot again.</summary>
    protected async Task<string> BringBackAsync(string backup)
    {
        await Bot.DisposeAsync();
        var (exitCode, said) = await RestoreAsync(backup);
        Assert.That(exitCode, Is.EqualTo(ExitCode.Success), said);
        var before = World.Identifies;
        await StartBotAsync(ShareTheWire);
        await World.WaitUntilAsync(() => World.Identifies > before, Cancellation);
        return said;
    }

    protected async Task<(ExitCode ExitCode, string Said)> RestoreAsync(params string[] typed)
    {
        using var output = new StringWriter();
        var exitCode = await RestoreCommand.RunAsync(
            RunningBot.SettingsFor(Sandbox, DatabasePath),
            typed,
            services => services.AddLogging().AddSingleton(new DjangonautBot.Scheduling.ProgramClock(World.Clock)),
            output,
            Cancellation);
        return (exitCode, output.ToString().TrimEnd());
    }
}
