using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest.Sending;
using DjangonautBot.Discord.Rest.Wire;

namespace DjangonautBot.Discord.Rest;

/// <remarks>https://discord.com/developers/docs/interactions/application-commands</remarks>
public sealed partial class DiscordRest
{
    public Task<IReadOnlyList<Command>> PutCommandsAsync(
        Snowflake applicationId, IReadOnlyList<CommandDeclaration> commands, CancellationToken cancellationToken)
    {
        var route = Route.Put($"/applications/{applicationId}/commands");
        var request = RestRequest.Of(route, [.. commands.Select(WireCommand.Of)], Json.WireCommands);
        return SendAsync(request, Json.Commands, cancellationToken);
    }
}
