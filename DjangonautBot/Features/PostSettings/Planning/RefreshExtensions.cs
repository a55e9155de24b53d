using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.PostSettings.Planning;

/// <summary>Brings posted weekly posts up to date, in the transaction that changes their content.</summary>
public static class RefreshExtensions
{
    private static readonly RecurringPost[] Summaries = [RecurringPost.Summary, RecurringPost.Counts];

    /// <summary>Refreshes the post that announces a week's stand-up: for the first stand-up, week 0's hello until week 1 begins.</summary>
    public static void RefreshOpening(
        this IDeliveries deliveries, WriteTransaction transaction, TeamId teamId, int week, ProgramCalendar calendar, Instant now) =>
        deliveries.Refresh(transaction, RecurringPost.Week.ToSql(), teamId.Value, week == 1 && now < calendar.Start(1) ? 0 : week);

    /// <summary>Refreshes the posts that sum up a team's week.</summary>
    public static void RefreshSummaries(this IDeliveries deliveries, WriteTransaction transaction, TeamId teamId, int week)
    {
        foreach (var post in Summaries)
        {
            deliveries.Refresh(transaction, post.ToSql(), teamId.Value, week);
        }
    }

    /// <summary>Refreshes the posts that sum up a team's weeks, all of them.</summary>
    public static void RefreshSummaries(this IDeliveries deliveries, WriteTransaction transaction, TeamId teamId)
    {
        foreach (var post in Summaries)
        {
            deliveries.Refresh(transaction, post.ToSql(), teamId.Value);
        }
    }
}
