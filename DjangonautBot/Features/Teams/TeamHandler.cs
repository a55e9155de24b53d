using DjangonautBot.Discord;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling;
using NodaTime;

namespace DjangonautBot.Features.Teams;

internal sealed class TeamHandler(TeamStore store, ICohorts cohorts, IDiscordGateway gateway, ProgramClock clock)
{
    private const int UsualMinutes = 45;

    public async Task<Reply> CreateAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Actor.CohortId is not { } cohortId)
        {
            return new Reply.Decline(DispatchMessages.NoCohort);
        }

        if (TimeOfDay.Parse(request.RequiredText("time")) is not { } time)
        {
            return new Reply.Decline(TeamMessages.UnknownTime(request.RequiredText("time")));
        }

        var draft = new TeamDraft(
            request.RequiredText("name").Trim(),
            request.RequiredId("channel"),
            Enum.Parse<IsoDayOfWeek>(request.RequiredText("day")),
            time,
            request.Number("minutes") ?? UsualMinutes,
            request.Text("place")?.Trim());
        if (await store.CreateAsync(cohortId, draft, clock.Now, cancellationToken) is not { } team)
        {
            return new Reply.Decline(TeamMessages.NameIsTaken(draft.Name));
        }

        var lacking = ChannelNeeds.LackingInTeamChannel(gateway, request.Actor.GuildId, team.ChannelId);
        return TeamMessages.Created(team, cohorts.Get(cohortId), lacking);
    }
}
