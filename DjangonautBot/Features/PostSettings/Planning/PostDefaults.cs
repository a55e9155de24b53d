using NodaTime;

namespace DjangonautBot.Features.PostSettings.Planning;

/// <summary>Default timings of recurring posts.</summary>
public static class PostDefaults
{
    private static readonly LocalTime Morning = new(9, 0);
    private static readonly LocalTime Midmorning = new(10, 0);
    private static readonly LocalTime Evening = new(18, 0);

    /// <summary>The posts that Captains set. The counts go with the summary, and anonymous questions with those of the teams.</summary>
    public static IReadOnlyList<RecurringPost> Posts { get; } =
        [.. Enum.GetValues<RecurringPost>().Where(post => post is not (RecurringPost.Counts or RecurringPost.AnonymousQuestions))];

    public static PostTiming TimingOf(RecurringPost post) => post switch
    {
        RecurringPost.Week => new PostTiming.Weekly(IsoDayOfWeek.Monday, Morning),
        RecurringPost.Reminder => new PostTiming.BeforeStandup(24),
        RecurringPost.Brief => new PostTiming.BeforeStandup(2),
        RecurringPost.Standup => new PostTiming.BeforeStandup(1),
        RecurringPost.Summary or RecurringPost.Counts => new PostTiming.Weekly(IsoDayOfWeek.Sunday, Evening),
        RecurringPost.Questions or RecurringPost.AnonymousQuestions => new PostTiming.Daily(Midmorning),
        RecurringPost.Digest => new PostTiming.Weekly(IsoDayOfWeek.Sunday, Evening.PlusMinutes(30)),
        RecurringPost.OneOnOnes => new PostTiming.Weekly(IsoDayOfWeek.Monday, Midmorning),
        RecurringPost.Debrief => new PostTiming.AfterStandup(),
        _ => throw new ArgumentOutOfRangeException(nameof(post), post, null),
    };

    /// <summary>Gets all posts with their settings, or on and with the default timing.</summary>
    public static IReadOnlyList<PostSetting> Complete(IReadOnlyList<PostSetting> settings) =>
        [.. Posts.Select(post => settings.FirstOrDefault(setting => setting.Post == post) ?? new PostSetting { Post = post, IsOn = true })];
}
