using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.PostSettings.References;

/// <inheritdoc cref="IChannelCheck"/>
internal sealed class ChannelCheck(ITeams teams, IEnumerable<IReferredChannels> others, IDiscordGateway gateway) : IChannelCheck
{
    public IReadOnlyList<ChannelState>? Check(Cohort cohort) => gateway.FindGuild(cohort.GuildId) is { Available: true }
        ?
        [
            .. ListNeeds(cohort)
                .GroupBy(need => need.ChannelId, (channelId, needs) => Describe(cohort.GuildId, channelId, [.. needs])),
        ]
        : null;

    private ChannelState Describe(Snowflake guildId, Snowflake channelId, IReadOnlyList<Need> needs)
    {
        var channel = gateway.FindChannel(guildId, channelId);
        IReadOnlyList<string> missing = channel is null ? [] : [.. needs.SelectMany(need => need.Missing).Distinct()];
        return new ChannelState(channelId, IsGone: channel is null, missing)
        {
            References = [.. needs.Select(need => need.Reference).Distinct()],
            LacksOwnEntry = missing.Count > 0 && LacksOwnEntry(guildId, channel?.PermissionOverwrites ?? []),
        };
    }

    // Without any entry the channel takes all from the server, where a role may be lacking a permission too.
    private bool LacksOwnEntry(Snowflake guildId, IReadOnlyList<PermissionOverwrite> entries) =>
        entries.Count > 0
        && entries.All(entry => entry.Id != gateway.FindOwnRole(guildId)?.Id && entry.Id != gateway.Identity?.User.Id);

    private IEnumerable<Need> ListNeeds(Cohort cohort)
    {
        var guildId = cohort.GuildId;
        foreach (var team in teams.List(cohort.CohortId))
        {
            var name = Markdown.Escape(team.Name);
            var edit = $"/team edit team:{team.Name.Replace('`', '\'')}";
            var home = new ChannelReference($"the channel of *{name}*", $"`{edit} channel:#…`");
            yield return new Need(team.ChannelId, home, ChannelNeeds.LackingInTeamChannel(gateway, guildId, team.ChannelId));
            if (team.VoiceChannelId is { } voice)
            {
                var place = new ChannelReference($"the voice channel of *{name}*", $"`{edit} place:…`", IsPlace: true);
                yield return new Need(voice, place, ChannelNeeds.LackingInVoicePlace(gateway, guildId, voice));
            }
            else if (team.Place is not null)
            {
                yield return new Need(team.ChannelId, home, ChannelNeeds.LackingForEvents(gateway, guildId, team.ChannelId));
            }
        }

        foreach (var use in CohortChannels.Uses)
        {
            if (cohort.Channel(use) is { } channelId)
            {
                var option = PostSettingsMessages.OptionOf(use);
                yield return new Need(
                    channelId,
                    new ChannelReference($"the channel for {option}", $"`/schedule channels {option}:#…`"),
                    ChannelNeeds.LackingInPostChannel(gateway, guildId, channelId));
            }
        }

        foreach (var (channelId, reference) in others.SelectMany(other => other.List(cohort)))
        {
            yield return new Need(channelId, reference, ChannelNeeds.LackingToPost(gateway, guildId, channelId, inThread: false));
        }
    }

    private sealed record Need(Snowflake ChannelId, ChannelReference Reference, IReadOnlyList<string> Missing);
}
