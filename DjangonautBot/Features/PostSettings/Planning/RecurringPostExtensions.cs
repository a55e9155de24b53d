using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Features.PostSettings.Planning;

/// <summary>Properties of each recurring post.</summary>
public static class RecurringPostExtensions
{
    /// <summary>Gets the name by which people know the post, in lower case.</summary>
    public static string DisplayName(this RecurringPost post) => post switch
    {
        RecurringPost.Week => "week opens",
        RecurringPost.Reminder => "reminder",
        RecurringPost.Brief => "facilitator's brief",
        RecurringPost.Standup => "stand-up soon",
        RecurringPost.Summary => "summary",
        RecurringPost.Questions => "waiting questions",
        RecurringPost.AnonymousQuestions => "waiting anonymous questions",
        RecurringPost.Digest => "Captains' digest",
        RecurringPost.OneOnOnes => "1:1s",
        RecurringPost.Counts => "counts in the summary channel",
        RecurringPost.Debrief => "how it was",
        _ => throw new ArgumentOutOfRangeException(nameof(post), post, null),
    };

    /// <summary>Whether the post goes to the Captains' channel, and is not made without one.</summary>
    public static bool IsForCaptains(this RecurringPost post) => post is RecurringPost.Digest or RecurringPost.OneOnOnes;

    /// <summary>Gets the place of the post among all that are due: a look back at the week can wait.</summary>
    public static DeliveryPriority Priority(this RecurringPost post) =>
        post is RecurringPost.Summary or RecurringPost.Counts or RecurringPost.Digest ? DeliveryPriority.Low : DeliveryPriority.Planned;

    /// <summary>Whether the post is planned often and made on few of its days: only when something waits.</summary>
    public static bool IsMadeWhenNeeded(this RecurringPost post) => post is RecurringPost.Questions or RecurringPost.AnonymousQuestions;

    /// <summary>
    /// Whether the post is made as long as it is of use, even if its due time was never planned: a stand-up that was
    /// cancelled may take place after all when it is nearly time.
    /// </summary>
    public static bool IsMadeWhileUseful(this RecurringPost post) => post is RecurringPost.Brief or RecurringPost.Standup;
}
