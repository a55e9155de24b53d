using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Interactions.Routes;

/// <summary>Use of a command in direct messages, which name no server.</summary>
/// <param name="FindServers">Finds the servers that a person can mean, also those that they left.</param>
/// <param name="ButtonFor">
/// Gets the button that does what the command with these options does, in a cohort; null if no server makes the options right.
/// </param>
public sealed record DirectUse(
    Func<Snowflake, IReadOnlyList<OwnServer>> FindServers, Func<IReadOnlyList<CommandOption>, CohortId, CustomId?> ButtonFor);

/// <summary>A server that a person can mean.</summary>
/// <param name="Name">Name by which the person recognises it.</param>
public sealed record OwnServer(Snowflake GuildId, string Name);
