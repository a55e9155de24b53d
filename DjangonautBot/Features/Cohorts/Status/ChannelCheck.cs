using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Features.Cohorts.Status;

/// <summary>Checks the bot's permissions in every channel that a cohort uses.</summary>
internal sealed class ChannelCheck(IDiscordGateway gateway)
{
    /// <summary>Determines whether the server's channels are known yet.</summary>
    public bool AreChannelsKnown(Snowflake guildId) => gateway.FindGuild(guildId) is { Available: true };

    /// <summary>Checks all channels of a cohort.</summary>
    /// <returns>The state of each channel, also if no permission is missing.</returns>
    public IReadOnlyList<ChannelState> Check(Cohort cohort, IReadOnlyList<Team> teams) =>
    [
        .. ListMissingPermissions(cohort, teams)
            .GroupBy(need => need.ChannelId, (channelId, needs) => gateway.FindChannel(cohort.GuildId, channelId) is null
                ? new ChannelState(channelId, IsGone: true, [])
                : new ChannelState(channelId, IsGone: false, [.. needs.SelectMany(need => need.MissingPermissions).Distinct()])),
    ];

    private IEnumerable<(Snowflake ChannelId, IReadOnlyList<string> MissingPermissions)> ListMissingPermissions(
        Cohort cohort, IReadOnlyList<Team> teams)
    {
        foreach (var team in teams)
        {
            yield return (team.ChannelId, ChannelNeeds.LackingInTeamChannel(gateway, cohort.GuildId, team.ChannelId));
            if (team.VoiceChannelId is { } voice)
            {
                yield return (voice, ChannelNeeds.LackingInVoicePlace(gateway, cohort.GuildId, voice));
            }
            else if (team.Place is not null)
            {
                yield return (team.ChannelId, ChannelNeeds.LackingForEvents(gateway, cohort.GuildId, team.ChannelId));
            }
        }

        Snowflake?[] channels = [cohort.SummaryChannelId, cohort.WinsChannelId, cohort.NavigatorsChannelId, cohort.CaptainsChannelId];
        foreach (var channelId in channels.OfType<Snowflake>())
        {
            yield return (channelId, ChannelNeeds.LackingInPostChannel(gateway, cohort.GuildId, channelId));
        }
    }
}

/// <summary>State of a channel.</summary>
/// <param name="IsGone">Whether the channel is deleted, or hidden from the bot.</param>
/// <param name="MissingPermissions">Missing permissions, by the names that Discord shows.</param>
internal sealed record ChannelState(Snowflake ChannelId, bool IsGone, IReadOnlyList<string> MissingPermissions);
