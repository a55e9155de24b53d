using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Hosting.Doctor.Checks;

/// <summary>Compares the commands that Discord has with those of this program.</summary>
internal sealed class CommandsCheck : ICheck
{
    private const string ForgetRegistration = "\"delete from command_registration\"";

    public string Name => "commands";

    public async Task<IReadOnlyList<CheckResult>> RunAsync(CheckContext context, CancellationToken cancellationToken)
    {
        if (context is not { Application: { } application, Discord: { IsLost: false } discord })
        {
            return [];
        }

        try
        {
            var there = await discord.AskAsync((rest, limited) => rest.ListCommandsAsync(application.Id, limited), cancellationToken);
            return [Compare(context, application.Id, there)];
        }
        catch (Exception exception) when (DiscordTrouble.IsForeseen(exception))
        {
            return [DiscordTrouble.Describe(Name, exception)];
        }
    }

    private CheckResult Compare(CheckContext context, Snowflake applicationId, IReadOnlyList<Command> there)
    {
        var routes = context.Get<RouteTable>();
        var own = routes.Declarations.Select(command => (command.Type, command.Name)).ToHashSet();
        var isSame = own.SetEquals(there.Select(command => (command.Type, command.Name)));
        var count = Numbers.Of(own.Count, "command");

        // Null as long as the database cannot tell what was registered last.
        bool? isRegistered = context.IsMigrated ? context.Get<RegisteredCommands>().Match(applicationId, routes) : null;
        return (isSame, isRegistered) switch
        {
            (true, true or null) => CheckResult.Well(Name, $"Discord has this program's {count}."),
            (false, true) => CheckResult.Look(
                Name,
                $"Discord has not the {count} that this bot registered, but {there.Count}; another program changed them with this token.",
                $"Stop that program. Then stop the bot, run: sqlite3 {context.Settings!.DatabasePath} {ForgetRegistration} "
                    + "and start it: it registers them anew."),
            _ when there.Count == 0 && !context.HasDatabase => CheckResult.Well(
                Name, $"Discord has none yet; the first start registers this program's {count}."),
            _ when there.Count == 0 => CheckResult.Look(
                Name, "Discord has no commands of this bot yet.", "Start the bot: it registers them."),
            _ => CheckResult.Look(
                Name,
                "Discord has the commands of another version.",
                "Start this version of the bot: it registers its own. What is old stays usable until then."),
        };
    }
}
