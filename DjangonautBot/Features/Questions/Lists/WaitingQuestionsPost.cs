using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Questions.Lists;

/// <summary>
/// Reminds Navigators of questions that have waited for 48 hours: of a team's, or of the anonymous ones, which belong to no team. Each post
/// covers the questions that reached this age since the previous post was due, so that each question is reported once, also across crashes
/// and days without a post.
/// </summary>
internal sealed class WaitingQuestionsPost(
    RecurringPost post,
    QuestionStore questions,
    IDeliveries deliveries,
    FallbackRecipient fallbackRecipient,
    ICohorts cohorts,
    ITeams teams) : IPost
{
    private static readonly Duration Patience = Duration.FromHours(48);

    public string Kind { get; } = post.ToSql();

    public bool IsPassing => true;

    public Rendering Render(Delivery delivery)
    {
        var team = post == RecurringPost.Questions ? teams.Find(delivery.CohortId, new TeamId(delivery.SubjectId)) : null;
        if (post == RecurringPost.Questions && team is not { RemovedAt: null })
        {
            return new Rendering.Skip("no team");
        }

        var waiting = CountWaiting(team, delivery);
        if (waiting == 0)
        {
            return new Rendering.Skip("none waits");
        }

        var cohort = cohorts.Get(delivery.CohortId);
        var message = QuestionListMessages.Waiting(cohort.CohortId, team, waiting);
        if (cohort.NavigatorsChannelId is { } channelId)
        {
            return new Rendering.Show(channelId, message);
        }

        var week = Math.Min(cohort.Calendar.WeekAt(delivery.DueAt), cohort.Weeks);
        return fallbackRecipient.Find(cohort.CohortId, team, week) is { } navigator
            ? new Rendering.Direct(navigator.UserId, message)
            : new Rendering.Skip("nobody to write to");
    }

    private int CountWaiting(Team? team, Delivery delivery)
    {
        var toldUntil = deliveries.FindLastTold(Kind, delivery.SubjectId, delivery.Week) ?? Instant.MinValue;
        var open = team is null
            ? questions.ListOpen(delivery.CohortId, QuestionAudience.Navigators).Where(question => question.TeamId is null)
            : questions.ListOpen(team.TeamId, QuestionAudience.Navigators);
        return open
            .Select(question => question.AskedAt + Patience)
            .Count(waitedSince => waitedSince > toldUntil && waitedSince <= delivery.DueAt);
    }
}
