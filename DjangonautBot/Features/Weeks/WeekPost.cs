using DjangonautBot.Discord;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Weeks;

/// <summary>
/// Post in a team's channel with which a week opens, and from which the week's thread is opened; posted earlier if a card needs the thread.
/// A thread from a message has the message's id, so there is never a second one.
/// </summary>
internal sealed class WeekPost(ITeams teams, ICohorts cohorts, OpeningReader openings, IDiscordGateway gateway, ProgramClock clock) : IPost
{
    public string Kind { get; } = RecurringPost.Week.ToSql();

    public Rendering Render(Delivery delivery)
    {
        var cohort = cohorts.Get(delivery.CohortId);
        if (teams.Find(delivery.CohortId, new TeamId(delivery.SubjectId)) is not { } team)
        {
            return new Rendering.Remove();
        }

        if (team.RemovedAt is not null && delivery.MessageId is not null)
        {
            return new Rendering.Skip("no team");
        }

        var now = clock.Now;
        var isOver = cohort.ClosedAt is not null || cohort.Calendar.WeekAt(now) > delivery.Week;
        var hasThread = delivery.ThreadId is not null || ChannelNeeds.AllowThreads(gateway, cohort.GuildId, team.ChannelId);
        if (delivery.MessageId is null && (team.RemovedAt is not null || (isOver && !hasThread)))
        {
            // Nothing new is posted for a removed team, nor for a past week without its thread.
            return new Rendering.Remove();
        }

        var message = isOver
            ? WeekPostMessages.PastWeek(cohort, delivery.Week)
            : openings.Read(cohort, team, delivery.Week, hasThread);
        return new Rendering.Show(team.ChannelId, message, hasThread ? WeekPostMessages.ThreadName(team, delivery.Week) : null);
    }
}
