using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Me.Away;
using DjangonautBot.Interactions.Text;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Features.Me;

internal static class MeMessages
{
    public const string ForDjangonauts =
        "🧭 Reminders are for Djangonauts, before the stand-up of their team. From you I ask for nothing; thank you for being there.";

    private const int LongestList = 1000;

    private const string OpenDirectMessages =
        "📪 My last message could not reach you. To get reminders, please allow direct messages in this server's *Privacy Settings*.";

    private static readonly LocalTimePattern TimeOfDay = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    public static string UnknownTimeZone(string typed) =>
        $"🌍 I do not know the time zone {Markdown.Quote(typed)}. Please type a city or a country and choose one of my suggestions, "
            + "such as `Europe/Amsterdam`.";

    public static string UnknownDate(string typed) =>
        $"📅 I cannot read {Markdown.Quote(typed)} as a date. Please write it as `2026-03-02`, `today` or `next monday`.";

    public static string LongAgo(LocalDate from, LocalDate earliest) =>
        $"📅 {Dates.Day(from)} is long ago, and what was stays as it was. Please give {Dates.Day(earliest)} or a later day as `from`.";

    public static string EndsBeforeItBegins(LocalDate from, LocalDate until) =>
        $"📅 {Dates.Day(until)} is before {Dates.Day(from)}. Please give the first day as `from` and the last one as `until`.";

    public static string IsOver(LocalDate until) =>
        $"📅 {Dates.Day(until)} is over already. Please give a last day that is still to come, or leave `until` out.";

    /// <summary>How somebody's reminders are set, and how to change that.</summary>
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
            : "Should you ever turn reminders on, they come between 9:00 and 20:00 there."));

    /// <param name="others">When else the person is away, now or later.</param>
    public static OutgoingMessage Away(LocalDate from, LocalDate? until, IReadOnlyList<Absence> others) => Message(
        $"🏝️ Noted: you are away from {Span(from, until)}. "
        + (others.Count > 0 ? $"As you said before, you are also away from {Spans(others)}. " : "")
        + "I send you no reminders in between, and nobody is told why. Take good care!");

    /// <param name="toCome">When the person will be away again.</param>
    public static OutgoingMessage Back(IReadOnlyList<Absence> toCome) => Message(
        "👋 Welcome back! There is nothing to catch up on; just go on from here."
        + (toCome.Count > 0 ? $" You will be away again from {Spans(toCome)}; to call that off, say `/back` once more." : ""));

    /// <summary>For somebody who says that they are back and is not away.</summary>
    /// <param name="calledOff">When they would have been away.</param>
    public static OutgoingMessage CalledOff(IReadOnlyList<Absence> calledOff) => Message(calledOff.Count > 0
        ? $"👋 Good to see you! You were not marked as away yet, so I have called off what was to come: from {Spans(calledOff)}."
        : "👋 Good to see you! You were not marked as away, so nothing has changed.");

    private static string Spans(IEnumerable<Absence> absences) => Excerpt.Of(
        string.Join(", and from ", absences.Select(absence => Span(absence.AwayFrom, absence.AwayUntil))), LongestList);

    private static string Span(LocalDate from, LocalDate? until) =>
        $"{Dates.Day(from)} {(until is { } end ? $"to {Dates.Day(end)}" : "until you say `/back`")}";

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
