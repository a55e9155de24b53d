using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Interactions;

/// <summary>Finds the server that a command in direct messages is about.</summary>
internal static class DirectCommands
{
    // Discord's limit of buttons in a message.
    private const int MostServers = 25;

    /// <summary>Finds the server; where several fit, the reply asks with a button for each.</summary>
    /// <param name="guildId">The server, if there is no reply.</param>
    /// <returns>The reply to the person; null if the command can go on.</returns>
    public static Reply? FindServer(CommandInteraction call, InteractionRoute route, IActorDirectory actors, out Snowflake guildId)
    {
        guildId = default;
        if (route is not InteractionRoute.SlashCommand { InDirectMessages: { } use })
        {
            return new Reply.Decline(DispatchMessages.OnlyInServers);
        }

        var servers = use.FindServers(call.User.Id);
        if (servers is not [var first, ..])
        {
            return new Reply.Decline(DispatchMessages.NothingInAnyServer);
        }

        guildId = first.GuildId;
        if (servers.Count == 1)
        {
            return null;
        }

        var buttons = servers.Select(ButtonOf).OfType<Button>().ToList();
        return buttons.Count > 0 ? new Reply.Message(Ask(buttons)) : null;

        Button? ButtonOf(OwnServer server) =>
            actors.Identify(server.GuildId, call.User, member: null, route.Access).CohortId is { } cohortId
            && use.ButtonFor(call.Options, cohortId) is { } customId
                ? new Button(ButtonStyle.Secondary, Excerpt.Of(server.Name, Button.MaxLabelLength), customId.ToString())
                : null;
    }

    /// <summary>Identifies who types a command; null if the command is not for them. Direct messages name no server.</summary>
    public static Actor? IdentifyTyping(AutocompleteInteraction typing, InteractionRoute.SlashCommand command, IActorDirectory actors)
    {
        if (typing.GuildId is not { } guildId)
        {
            return command.InDirectMessages is null
                ? null
                : new Actor(default, typing.User.Id, typing.User.Username, ManagesServer: false, null, null, CrewRoles.None);
        }

        var actor = actors.Identify(guildId, typing.User, typing.Member, command.Access);
        return actor.May(command.Access) ? actor : null;
    }

    private static OutgoingMessage Ask(IReadOnlyList<Button> buttons) => new(
        AllowedMentions.None,
        DispatchMessages.WhichServer,
        Components: [.. buttons.Take(MostServers).Chunk(ActionRow.MaxButtons).Select(row => new ActionRow([.. row]))]);
}
