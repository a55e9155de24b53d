using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Me.Away;

/// <summary>Texts of <c>/away</c> and <c>/back</c>.</summary>
internal static class AwayMessages
{
    private const int LongestList = 1000;

    public static string UnknownDate(string typed, LocalDate today) =>
        TypedDateMessages.Unreadable(typed, today, "`2026-03-02`, `today` or `next monday`");

    public static string LongAgo(LocalDate from, LocalDate earliest) =>
        $"📅 {Dates.Day(from)} is long ago, and what was stays as it was. Please give {Dates.Day(earliest)} or a later day as `from`.";

    public static string EndsBeforeItBegins(LocalDate from, LocalDate until) =>
        $"📅 {Dates.Day(until)} is before {Dates.Day(from)}. Please give the first day as `from` and the last one as `until`.";

    public static string IsOver(LocalDate until) =>
        $"📅 {Dates.Day(until)} is over already. Please give a last day that is still to come, or leave `until` out.";

    /// <param name="absence">What the person said, together with what they had said before of the same days.</param>
    /// <param name="others">Other absences of the person, present or future.</param>
    public static OutgoingMessage Away(Absence absence, IReadOnlyList<Absence> others) => Message(
        $"🏝️ Noted: you are away from {Span(absence.AwayFrom, absence.AwayUntil)}. "
        + (others.Count > 0 ? $"As you said before, you are also away from {Spans(others)}. " : "")
        + "I send you no reminders in between, and nobody is told why. Take good care!");

    /// <param name="toCome">Later absences of the person.</param>
    public static OutgoingMessage Back(IReadOnlyList<Absence> toCome) => Message(
        "👋 Welcome back! There is nothing to catch up on; just go on from here."
        + (toCome.Count > 0 ? $" You will be away again from {Spans(toCome)}; to call that off, say `/back` once more." : ""));

    /// <summary>Creates the reply to <c>/back</c> by a person who is not away.</summary>
    /// <param name="calledOff">Later absences, which are cancelled.</param>
    public static OutgoingMessage CalledOff(IReadOnlyList<Absence> calledOff) => Message(calledOff.Count > 0
        ? $"👋 Good to see you! You were not marked as away yet, so I have called off what was to come: from {Spans(calledOff)}."
        : "👋 Good to see you! You were not marked as away, so nothing has changed.");

    private static string Spans(IEnumerable<Absence> absences) => Excerpt.Of(
        string.Join(", and from ", absences.Select(absence => Span(absence.AwayFrom, absence.AwayUntil))), LongestList);

    private static string Span(LocalDate from, LocalDate? until) =>
        $"{Dates.Day(from)} {(until is { } end ? $"to {Dates.Day(end)}" : "until you say `/back`")}";

    private static OutgoingMessage Message(string text) => new(AllowedMentions.None, text);
}
