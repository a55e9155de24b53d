using DjangonautBot.Features.PostSettings.Planning;
using NodaTime;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Requested change of a recurring post; null leaves a value as it is.</summary>
internal sealed record PostChange(IsoDayOfWeek? Day, LocalTime? Time, int? HoursBefore)
{
    /// <summary>Most hours that a post can come before the stand-up.</summary>
    public const int MostHoursBefore = 72;

    /// <summary>Determines whether all given values can be set for a post.</summary>
    public bool Fits(RecurringPost post) => PostDefaults.TimingOf(post) switch
    {
        PostTiming.Weekly => HoursBefore is null,
        PostTiming.Daily => this is { Day: null, HoursBefore: null },
        PostTiming.BeforeStandup => this is { Day: null, Time: null },
        PostTiming.AfterStandup => this is { Day: null, Time: null, HoursBefore: null },
        var other => throw new InvalidOperationException($"{other} is no timing."),
    };

    /// <summary>Applies the change; a setting of the same timing stays as it is.</summary>
    public PostSetting ApplyTo(PostSetting setting)
    {
        var changed = setting with
        {
            Day = Day ?? setting.Day,
            Time = Time ?? setting.Time,
            HoursBefore = HoursBefore ?? setting.HoursBefore,
        };
        return changed.Timing == setting.Timing ? setting : changed;
    }
}
