using NodaTime;

namespace DjangonautBot.Features.PostSettings.Planning;

/// <summary>A cohort's setting of a recurring post; null values mean the default.</summary>
public sealed record PostSetting
{
    public required RecurringPost Post { get; init; }

    public required bool IsOn { get; init; }

    /// <summary>Only for a weekly post.</summary>
    public IsoDayOfWeek? Day { get; init; }

    /// <summary>Only for a weekly or daily post.</summary>
    public LocalTime? Time { get; init; }

    /// <summary>Only for a post before the stand-up.</summary>
    public int? HoursBefore { get; init; }

    public PostTiming Timing => PostDefaults.TimingOf(Post) switch
    {
        PostTiming.Weekly usual => new PostTiming.Weekly(Day ?? usual.Day, Time ?? usual.Time),
        PostTiming.Daily usual => new PostTiming.Daily(Time ?? usual.Time),
        PostTiming.BeforeStandup usual => new PostTiming.BeforeStandup(HoursBefore ?? usual.Hours),
        PostTiming.AfterStandup usual => usual,
        var other => throw new InvalidOperationException($"{other} is no timing."),
    };
}
