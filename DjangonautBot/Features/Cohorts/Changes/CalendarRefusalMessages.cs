using DjangonautBot.Features.Cohorts.Calendar;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Changes;

/// <summary>Texts that explain a <see cref="CalendarRefusal"/> and the alternatives.</summary>
internal static class CalendarRefusalMessages
{
    private const int MostBreaks = 10;

    public static string Of(CalendarRefusal refusal) =>
        refusal switch
        {
            CalendarRefusal.Closed =>
                "🛬 This cohort is closed, so nothing in it changes any more. To change it, run `/cohort close` and choose *Open it "
                    + "again*.",
            CalendarRefusal.HasBegun(var monday) =>
                $"🌱 Week 1 opened on {Dates.Day(monday)}, and people have written in it, so start and time zone stay. "
                    + "You can still change `weeks`, or add a break with `/cohort break add`.",
            CalendarRefusal.TooShort(var current, var fewest) =>
                $"🌱 The program is in week {current}, and weeks that have begun stay. Please choose {fewest} or more for `weeks`, or "
                    + "end it with `/cohort close`.",
            CalendarRefusal.OverAlready(var lastDay) => CohortMessages.OverAlready(lastDay),
            CalendarRefusal.Overlap(var other) =>
                $"🌱 With that it would meet *{Markdown.Escape(other.Name)}*, which has this server from "
                    + $"{Dates.Day(other.Calendar.Monday(0))} (its week 0) "
                    + $"to {Dates.Day(other.Calendar.Sunday(other.Weeks))}. A server has one cohort at a time: please choose less, or "
                    + "another time.",
            CalendarRefusal.WeekHasBegun(var monday) =>
                $"🌱 {Capital(HistoryWords.Week(monday))} has begun already. A break can only be changed before its week begins; "
                    + "please choose a week to come.",
            CalendarRefusal.OutsideTheProgram(var first, var last) =>
                $"🌱 A break lies between two weeks of the program. Please choose a week from {HistoryWords.Week(first)} to "
                    + $"{HistoryWords.Week(last)}.",
            CalendarRefusal.NoWeekLeft =>
                "🌱 There is no week to come in which a break could be. To give people more time, use `/cohort edit weeks:…`.",
            CalendarRefusal.IsBreakAlready(var monday) =>
                $"🏝️ {Capital(HistoryWords.Week(monday))} is a break already. To take it away, use `/cohort break remove`.",
            CalendarRefusal.NoSuchBreak(var monday, []) =>
                $"🌱 {Capital(HistoryWords.Week(monday))} is no break, and no other is to come. You can add one with `/cohort break add`.",
            CalendarRefusal.NoSuchBreak(var monday, var coming) =>
                $"🌱 {Capital(HistoryWords.Week(monday))} is no break. There is one in {Listed(coming)}; please choose one of these.",
            _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, null),
        };

    private static string Listed(IReadOnlyList<LocalDate> mondays) =>
        string.Join(" · ", mondays.Take(MostBreaks).Select(HistoryWords.Week));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
