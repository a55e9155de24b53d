namespace DjangonautBot.Scheduling.Planning;

/// <summary>How people call what is posted by itself.</summary>
internal static class PostNames
{
    public static string Of(RecurringPost post) => post switch
    {
        RecurringPost.Week => "week opens",
        RecurringPost.Reminder => "reminder",
        RecurringPost.Brief => "facilitator's brief",
        RecurringPost.Standup => "stand-up soon",
        RecurringPost.Summary => "summary",
        RecurringPost.Questions => "waiting questions",
        RecurringPost.Digest => "Captains' digest",
        RecurringPost.OneOnOnes => "1:1s",
        RecurringPost.Counts => "counts in the summary channel",
        RecurringPost.Debrief => "how it was",
        _ => throw new ArgumentOutOfRangeException(nameof(post), post, null),
    };
}
