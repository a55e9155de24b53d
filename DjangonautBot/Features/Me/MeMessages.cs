using DjangonautBot.Discord.Models;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Features.Me;

/// <summary>Texts of <c>/me timezone</c> and <c>/me reminders</c>.</summary>
internal static class MeMessages
{
    public const string ForDjangonauts =
        "🧭 Reminders are for Djangonauts, before the stand-up of their team. From you I ask for nothing; thank you for being there.";

    private const string OpenDirectMessages =
        "📪 My last message could not reach you. To get reminders, please allow direct messages in this server's *Privacy Settings*.";

    private static readonly LocalTimePattern TimeOfDay = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <summary>Describes a person's setting of reminders, and how to change it.</summary>
    public static OutgoingMessage Reminders(PersonalSettings settings) => Message(settings switch
    {
        { WantsReminders: false } =>
            "🔕 You get no reminders from me. If you would like one before your stand-up: `/me reminders turn:on`.",
        { DirectMessagesAreClosed: true } => $"{RemindersAreOn(settings)}\n{OpenDirectMessages}",
        _ => RemindersAreOn(settings),
    });

    public static OutgoingMessage TimeZoneSet(PersonalSettings settings, Instant now) => Message(
        $"🌍 Your time zone is `{settings.TimeZone.Id}`, where it is {TimeOfDay.Format(now.InZone(settings.TimeZone).TimeOfDay)} now. "
        + (settings.WantsReminders
            ? "Reminders come between 9:00 and 20:00 there."
            : "Should you ever turn reminders on, they come between 9:00 and 20:00 there.")
        + " Your team's Captains can see which hours suit you, to find a stand-up that is at nobody's night; others cannot.");

    private static string RemindersAreOn(PersonalSettings settings) =>
        "🔔 You get a reminder in a direct message before your stand-up: once a week at most, and none in a week for which you have "
        + $"checked in or said that it is quiet. {Hours(settings)} To stop them: `/me reminders turn:off`.";

    private static string Hours(PersonalSettings settings) =>
        settings.HasOwnTimeZone
            ? $"They come between 9:00 and 20:00 of `{settings.TimeZone.Id}`."
            : $"I take it that you live in the time zone `{settings.TimeZone.Id}`, so they come between 9:00 and 20:00 there; if not, "
                + "tell me with `/me timezone`.";

    private static OutgoingMessage Message(string text) => new(AllowedMentions.None, text);
}
