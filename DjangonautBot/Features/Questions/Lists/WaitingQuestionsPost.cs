using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Questions.Lists;

/// <summary>
/// Reminds Navigators of questions that have waited for 48 hours. Each post covers the questions that reached this age since the previous
/// post was due, so that each question is reported once, also across crashes and days without a post.
/// </summary>
internal sealed class WaitingQuestionsPost(
    QuestionStore questions, IDeliveries deliveries, FallbackRecipient fallbackRecipient, ICohorts cohorts, ITeams teams) : IPost
{
    private const int DaysInWeek = 7;

    private static readonly Duration Patience = Duration.FromHours(48);

    public string Kind { get; } = RecurringPost.Questions.ToSql();

    public Rendering Render(Delivery delivery)
    {
        if (teams.Find(delivery.CohortId, new TeamId(delivery.SubjectId)) is not { RemovedAt: null } team)
        {
            return new Rendering.Skip("no team");
        }

        var waiting = CountWaiting(team, delivery);
        if (waiting == 0)
        {
            return new Rendering.Skip("none waits");
        }

        var cohort = cohorts.Get(delivery.CohortId);
        var message = QuestionListMessages.Waiting(team, waiting);
        if (cohort.NavigatorsChannelId is { } channelId)
        {
            return new Rendering.Show(channelId, message);
        }

        return fallbackRecipient.Find(team, delivery.Week / DaysInWeek) is { } navigator
            ? new Rendering.Direct(navigator.UserId, message)
            : new Rendering.Skip("nobody to write to");
    }

    private int CountWaiting(Team team, Delivery delivery)
    {
        var toldUntil = deliveries.FindLastTold(Kind, team.TeamId.Value, delivery.Week) ?? Instant.MinValue;
        return questions.ListOpen(team.TeamId, QuestionAudience.Navigators)
            .Select(question => question.AskedAt + Patience)
            .Count(waitedSince => waitedSince > toldUntil && waitedSince <= delivery.DueAt);
    }
}
