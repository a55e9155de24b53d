using DjangonautBot.Features.PostSettings.Planning;
using NodaTime;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Converts a post's setting to and from the arguments of a button that restores it.</summary>
internal static class PostSettingArguments
{
    // Placeholder for a default; therefore times count from one.
    private const int Usual = 0;

    public static IReadOnlyList<long> Write(PostSetting setting) =>
    [
        (long)setting.Post,
        setting.IsOn ? 1 : 0,
        (int?)setting.Day ?? Usual,
        setting.Time is { } time ? (time.Hour * NodaConstants.MinutesPerHour) + time.Minute + 1 : Usual,
        setting.HoursBefore ?? Usual,
    ];

    /// <summary>Reads a setting; null if these are no arguments of one.</summary>
    public static PostSetting? Read(IReadOnlyList<long> numbers) =>
        numbers is [>= 0 and var post, 0 or 1, >= 0 and <= 7, >= 0 and <= NodaConstants.MinutesPerDay, >= 0 and <= 72]
        && post < PostDefaults.Posts.Count
            ? new PostSetting
            {
                Post = (RecurringPost)post,
                IsOn = numbers[1] == 1,
                Day = numbers[2] == Usual ? null : (IsoDayOfWeek)numbers[2],
                Time = numbers[3] == Usual ? null : LocalTime.Midnight.PlusMinutes(numbers[3] - 1),
                HoursBefore = numbers[4] == Usual ? null : (int)numbers[4],
            }
            : null;
}
