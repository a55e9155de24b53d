using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Interactions.Text.Folding;
using NodaTime;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Form to change a post, with the fields that fit its timing.</summary>
internal static class PostSettingForm
{
    public const string Route = "schedule.save";

    private const string Day = "day";
    private const string Time = "time";
    private const string Hours = "hours_before";
    private const string State = "state";
    private const string On = "on";
    private const string Off = "off";

    private const int LongestText = 20;

    private static readonly IReadOnlyList<IsoDayOfWeek> Days = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)];

    /// <summary>Text fields and their labels.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>
    {
        [Time] = "Time",
        [Hours] = "Hours before the stand-up",
    };

    public static Form Open(Cohort cohort, PostSetting setting) => new(
        new CustomId(Route, cohort.CohortId, (long)setting.Post).ToString(),
        PostSettingsMessages.Title(setting.Post),
        [.. Timing(cohort, setting.Timing), OnOrOff(setting.IsOn)]);

    /// <summary>Reads a change of a post's time, and whether the post is on.</summary>
    public static bool TryRead(
        FormRequest request,
        [NotNullWhen(true)] out PostChange? change,
        out bool isOn,
        [NotNullWhen(false)] out Reply? refusal)
    {
        (change, refusal, isOn) = (null, null, request.Text(State) != Off);
        var (typedTime, typedHours) = (request.Text(Time), request.Text(Hours));
        LocalTime? time = null;
        int? hours = null;
        if (typedTime.Length > 0 && (time = TimeOfDay.Parse(typedTime)) is null)
        {
            refusal = new Reply.Decline(PostSettingsMessages.UnknownTime(typedTime));
        }
        else if (typedHours.Length > 0 && (hours = ReadHours(typedHours)) is null)
        {
            refusal = new Reply.Decline(PostSettingsMessages.UnknownHours(typedHours));
        }
        else
        {
            change = new PostChange(Enum.TryParse<IsoDayOfWeek>(request.Text(Day), out var day) ? day : null, time, hours);
        }

        return change is not null;
    }

    private static IEnumerable<FormField> Timing(Cohort cohort, PostTiming timing) => timing switch
    {
        PostTiming.Weekly(var day, var time) => [DayField(day), TimeField(cohort, time)],
        PostTiming.Daily(var time) => [TimeField(cohort, time)],
        PostTiming.BeforeStandup(var hours) =>
        [
            new FormField(
                Texts[Hours],
                new TextInput(
                    Hours,
                    TextInputStyle.Short,
                    Required: true,
                    hours.ToString(CultureInfo.InvariantCulture),
                    MaxLength: LongestText),
                $"1 to {PostChange.MostHoursBefore}. The same as hours_before: of /schedule set"),
        ],
        PostTiming.AfterStandup => [],
        var other => throw new InvalidOperationException($"{other} has no field."),
    };

    private static FormField DayField(IsoDayOfWeek chosen) => new(
        "Day",
        new StringSelect(
            Day, [.. Days.Select(day => new SelectOption(day.ToString(), day.ToString(), Default: day == chosen))], Required: true),
        "The same as day: of /schedule set");

    private static FormField TimeField(Cohort cohort, LocalTime time) => new(
        Texts[Time],
        new TextInput(
            Time,
            TextInputStyle.Short,
            Required: true,
            time.ToString("HH':'mm", CultureInfo.InvariantCulture),
            "18:00 or 6 pm",
            MaxLength: LongestText),
        Excerpt.Of($"In {cohort.TimeZone.Id}. The same as time: of /schedule set", FormField.MaxDescriptionLength));

    private static FormField OnOrOff(bool isOn) => new(
        "On or off",
        new RadioGroup(
            State,
            [
                new SelectOption("On", On, "I post it", isOn),
                new SelectOption("Off", Off, "I do not post it until it is on again", !isOn),
            ],
            Required: true),
        "The same as /schedule on and /schedule off");

    private static int? ReadHours(string typed) =>
        int.TryParse(AsciiDigits.In(typed).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
        && hours is >= 1 and <= PostChange.MostHoursBefore
            ? hours
            : null;
}
