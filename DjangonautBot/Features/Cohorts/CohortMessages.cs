using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>Texts of <c>/cohort create</c>, and those that several <c>/cohort</c> commands share.</summary>
internal static class CohortMessages
{
    /// <summary>Route of the button that leaves the cohort as it is.</summary>
    public const string KeepRoute = "cohort.keep";

    /// <summary>Route of the button that moves the start of a new cohort.</summary>
    public const string MoveStartRoute = "cohort.start";

    public const string NameNeeded = "🏷️ A cohort needs a name that people can read. Please write one, such as `Session 5`.";

    public const string EarlierIsGone =
        "🍃 The cohort that you named for `like` was deleted a moment ago. Please choose another one, or leave `like` out.";

    private const int LongestList = 600;
    private const int LongestNotes = 1200;

    public static string UnknownDate(string typed, LocalDate today) =>
        TypedDateMessages.Unreadable(typed, today, "`2026-03-02`, as `2 March 2026`, or as `next monday`");

    public static string OverAlready(LocalDate lastDay) =>
        $"📅 That program would have ended on {Dates.Day(lastDay)} already. Please choose another day for `starts_on`; the year may "
            + "be a typing mistake.";

    public static string Overlap(Cohort other, LocalDate firstFree) =>
        $"🌱 *{Markdown.Escape(other.Name)}* runs until {Dates.Day(other.Calendar.Sunday(other.Weeks))}, and a server has one cohort "
            + "at a time, week 0 included. "
        + $"The first start that works is {Dates.Day(firstFree)}.";

    public static string UnknownEarlier(string typed, IReadOnlyList<string> names) => names.Count == 0
        ? "🌱 This is the first cohort in this server, so there is none to take anything from. Please leave `like` out."
        : $"🌱 I do not know a cohort called {Markdown.Quote(typed)}. There is "
            + $"{AsManyAsFit.Join(names.Select(Markdown.Escape), " · ", LongestList)}. Please choose one of them for `like`.";

    public static OutgoingMessage Created(CreateOutcome.Created created, Instant now)
    {
        var cohort = created.Cohort;
        return new OutgoingMessage(
            AllowedMentions.None,
            $"""
            🚀 **{Markdown.Escape(cohort.Name)}** is ready for lift-off.
            Week 1 begins on {Dates.Day(cohort.Calendar.Monday(1))}; week {cohort.Weeks} ends on {Dates.Day(
                cohort.Calendar.Sunday(cohort.Weeks)
            )} ({cohort.TimeZone.Id}).
            {TakenOver(created)}
            {Next(created)}{AskAboutStart(cohort, now)}
            """,
            Components: HasBegunUnasked(cohort, now) ? [StartButtons(cohort)] : null);
    }

    private static string TakenOver(CreateOutcome.Created created)
    {
        if (created is not { Like: { } like, Notes: { } notes })
        {
            return "";
        }

        var taken = notes.Taken.Count == 0
            ? $"\n🌱 *{Markdown.Escape(like.Name)}* had nothing that could be taken over."
            : $"\n**Taken over from {Markdown.Escape(like.Name)}**, and nobody of its crew:\n{Lines(notes.Taken)}";
        return notes.LeftOut.Count == 0 ? $"{taken}\n" : $"{taken}\n**Left out:**\n{Lines(notes.LeftOut)}\n";
    }

    private static string Lines(IReadOnlyList<string> notes) => AsManyAsFit.Join(notes, "\n", LongestNotes);

    private static string Next(CreateOutcome.Created created)
    {
        var steps = created.Notes is { Taken.Count: > 0 }
            ? "`/team list` shows its teams, and `/crew add` brings in their people, Navigators first."
            : "`/team create` for each team, then `/crew add`.";
        return created.UnderWay is { } underWay
            ? $"Until *{Markdown.Escape(underWay.Name)}* has landed on {Dates.Day(underWay.Calendar.Sunday(underWay.Weeks))}, "
                + $"commands here mean that one. After it: {steps}"
            : $"Next: {steps}";
    }

    // A day within a week that has begun may have been meant as the next Monday.
    private static bool HasBegunUnasked(Cohort cohort, Instant now) =>
        cohort.StartsOn != cohort.Calendar.Monday(1) && cohort.Calendar.Start(1) <= now;

    private static string AskAboutStart(Cohort cohort, Instant now) => HasBegunUnasked(cohort, now)
        ? $"\n\n📅 {Dates.Day(cohort.StartsOn)} lies in a week that has begun already. Shall that be week 1, or the week after it?"
        : "";

    private static ActionRow StartButtons(Cohort cohort)
    {
        var monday = cohort.Calendar.Monday(1);
        var next = monday.PlusWeeks(1);
        return new ActionRow(
            new Button(
                ButtonStyle.Primary,
                $"Week 1 began on {Dates.Day(monday)}",
                new CustomId(KeepRoute, cohort.CohortId).ToString()),
            new Button(
                ButtonStyle.Secondary,
                $"Begin on {Dates.Day(next)}",
                new CustomId(MoveStartRoute, cohort.CohortId, DayNumber.Of(cohort.StartsOn), DayNumber.Of(next)).ToString()));
    }
}
