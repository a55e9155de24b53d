using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Features.Cohorts.Status;

/// <summary>Looks at every channel that a cohort uses, and finds what the bot lacks there.</summary>
internal sealed class ChannelCheck(IDiscordGateway gateway)
{
    /// <summary>Whether the server's channels are known yet.</summary>
    public bool Knows(Snowflake guildId) => gateway.FindGuild(guildId) is { Available: true };

    /// <summary>What lacks in each channel; a channel that has all it needs is among them too.</summary>
    public IReadOnlyList<ChannelState> Look(Cohort cohort, IReadOnlyList<Team> teams) =>
    [
        .. Needs(cohort, teams)
            .GroupBy(need => need.ChannelId, (channelId, needs) => gateway.FindChannel(cohort.GuildId, channelId) is null
                ? new ChannelState(channelId, IsGone: true, [])
                : new ChannelState(channelId, IsGone: false, [.. needs.SelectMany(need => need.Lacking).Distinct()])),
    ];

    private IEnumerable<(Snowflake ChannelId, IReadOnlyList<string> Lacking)> Needs(Cohort cohort, IReadOnlyList<Team> teams)
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
