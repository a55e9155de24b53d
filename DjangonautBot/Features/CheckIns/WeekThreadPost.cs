using DjangonautBot.Discord;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.CheckIns;

/// <summary>
/// The post in a team's channel from which a week's thread is opened, made when the first card needs it. A thread from a
/// message has the message's id, so that there is never a second one.
/// </summary>
internal sealed class WeekThreadPost(ITeams teams, ICohorts cohorts, IDiscordGateway gateway) : IPost
{
    public const string PostKind = "week";

    public string Kind => PostKind;

    public Rendering Render(Delivery delivery)
    {
        var cohort = cohorts.Get(delivery.CohortId);
        return teams.Find(delivery.CohortId, new TeamId(delivery.SubjectId)) is { } team
            && (delivery.MessageId is not null || MayOpen(cohort, team))
            ? new Rendering.Show(
                team.ChannelId,
                CheckInMessages.WeekThread(cohort, delivery.Week),
                CheckInMessages.ThreadName(team, delivery.Week))
            : new Rendering.TakeAway();
    }

    private bool MayOpen(Cohort cohort, Team team) =>
        team.RemovedAt is null && ChannelNeeds.AllowThreads(gateway, cohort.GuildId, team.ChannelId);
}
