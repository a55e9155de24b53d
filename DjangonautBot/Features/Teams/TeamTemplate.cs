using DjangonautBot.Discord;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Teams;

/// <summary>
/// Takes the teams of an earlier cohort over, with their channels and usual stand-ups. A team whose channel is not free is left out.
/// </summary>
internal sealed class TeamTemplate(TeamChanges changes, ITeams teams, ICohorts cohorts, IDiscordGateway gateway) : ICohortTemplate
{
    public int Position => 10;

    public TemplateNotes Copy(WriteTransaction transaction, Cohort from, Cohort to, Instant now)
    {
        var taken = new List<Team>();
        var leftOut = new List<string>();
        foreach (var team in teams.List(transaction, from.CohortId))
        {
            if (ChannelNeeds.IsGone(gateway, to.GuildId, team.ChannelId))
            {
                leftOut.Add(TeamTemplateMessages.ChannelIsGone(team));
            }
            else if (changes.Add(transaction, to.CohortId, DraftOf(to, team), now) is EditOutcome.ChannelIsTaken(var neighbour))
            {
                leftOut.Add(TeamTemplateMessages.ChannelIsTaken(team, neighbour, cohorts.Find(transaction, neighbour.CohortId)!));
            }
            else
            {
                taken.Add(team);
                leftOut.AddRange(Missing(to, team));
            }
        }

        return new TemplateNotes(taken.Count == 0 ? [] : [TeamTemplateMessages.Taken(taken)], leftOut);
    }

    private TeamDraft DraftOf(Cohort cohort, Team team) => new(
        team.Name,
        team.ChannelId,
        team.StandupDay,
        team.StandupTime,
        team.Minutes,
        HasLostPlace(cohort, team) ? null : team.Place,
        team.TrackerUrl);

    private IEnumerable<string> Missing(Cohort cohort, Team team)
    {
        if (HasLostPlace(cohort, team))
        {
            yield return TeamTemplateMessages.PlaceIsGone(team);
        }

        if (ChannelNeeds.LackingInTeamChannel(gateway, cohort.GuildId, team.ChannelId) is { Count: > 0 } missing)
        {
            yield return TeamTemplateMessages.PleaseGrant(team, missing);
        }
    }

    private bool HasLostPlace(Cohort cohort, Team team) =>
        team.VoiceChannelId is { } voice && ChannelNeeds.IsGone(gateway, cohort.GuildId, voice);
}
