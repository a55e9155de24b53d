using DjangonautBot.Features.PostSettings.Planning;
using NodaTime;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Requested change of a recurring post; null leaves a value as it is.</summary>
internal sealed record PostChange(IsoDayOfWeek? Day, LocalTime? Time, int? HoursBefore)
{
    /// <summary>Determines whether all given values can be set for a post.</summary>
    public bool Fits(RecurringPost post) => PostDefaults.TimingOf(post) switch
    {
        PostTiming.Weekly => HoursBefore is null,
        PostTiming.Daily => this is { Day: null, HoursBefore: null },
        PostTiming.BeforeStandup => this is { Day: null, Time: null },
        PostTiming.AfterStandup => this is { Day: null, Time: null, HoursBefore: null },
        var other => throw new InvalidOperationException($"{other} is no timing."),
    };

    public PostSetting ApplyTo(PostSetting setting) => setting with
    {
        Day = Day ?? setting.Day,
        Time = Time ?? setting.Time,
        HoursBefore = HoursBefore ?? setting.HoursBefore,
    };
}
