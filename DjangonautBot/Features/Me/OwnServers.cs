using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Me;

/// <inheritdoc/>
internal sealed class OwnServers(StoredData stored, IDiscordGateway gateway) : IOwnServers
{
    /// <summary>Returns the use of a command in direct messages.</summary>
    /// <param name="buttonFor">Gets the button that does what the command with its options does, in a cohort.</param>
    public DirectUse UseOf(Func<IReadOnlyList<CommandOption>, CohortId, CustomId?> buttonFor) => new(List, buttonFor);

    public DirectUse UseOf(string buttonRoute) => UseOf((_, cohortId) => new CustomId(buttonRoute, cohortId));

    // A cohort tells servers apart that are gone, or have one name.
    private IReadOnlyList<OwnServer> List(Snowflake userId) =>
    [
        .. from found in stored.List(userId)
           group found.Cohort by found.Cohort.GuildId into server
           let name = gateway.FindGuild(server.Key)?.Name ?? ""
           select new OwnServer(server.Key, ShownName.Of(name.Length > 0 ? $"{name} · {server.Last().Name}" : server.Last().Name)),
    ];
}
