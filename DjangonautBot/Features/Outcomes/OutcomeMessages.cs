using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns.Confidence;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Outcomes;

/// <summary>Texts of <c>/cohort outcomes</c>.</summary>
internal static class OutcomeMessages
{
    private static readonly string[] Signs = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣"];

    public static string BeginsWithLastWeek(Cohort cohort) =>
        $"🌱 In the last week of *{Markdown.Escape(cohort.Name)}*, {Dates.Begins(cohort.Calendar, cohort.Weeks)}, its Djangonauts are asked "
            + "whether I may ask them later. Please come back then.";

    public static OutgoingMessage Show(IReadOnlyList<OutcomesOfCohort> cohorts) => new Card(
        CardColor.Purple,
        [
            "### ✨ Did they reach the stars?",
            .. cohorts.SelectMany(Parts),
            $"-# No names, no order of people, and *not now* is as fine as the others. Answers are shown from "
                + $"{CohortOutcomes.FewestAnswers} on. Somebody can have several roles.",
        ]).ToMessage();

    private static IEnumerable<CardPart> Parts(OutcomesOfCohort shown)
    {
        var (cohort, outcomes, confidence) = shown;
        yield return FittingText.Lines(string.Join('\n', (string[])
        [
            $"**{Markdown.Escape(cohort.Name)}** ended {Dates.DayOf(cohort.End, cohort.TimeZone)}",
            Waiting(outcomes),
            .. outcomes.Describe().Select(followUp => $"**{followUp.Name}**\n{string.Join('\n', followUp.Lines)}"),
            .. Confidence(cohort, confidence),
        ]));
    }

    private static string Waiting(CohortOutcomes outcomes) => outcomes switch
    {
        { Agreed: 0, HasAsked: false } => "Nobody has said yet that I may ask.",
        { Agreed: 0 } => "Nobody is asked any more.",
        { Agreed: 1 } => "1 person said that I may ask, and has a message to come or to answer.",
        _ => $"{outcomes.Agreed} people said that I may ask, and have a message to come or to answer.",
    };

    // Before and after are the first and the last week, each only with enough answers.
    private static IEnumerable<string> Confidence(Cohort cohort, IReadOnlyList<ConfidenceDistribution> weeks)
    {
        var before = weeks.FirstOrDefault(week => week.Week == 1);
        var after = weeks.FirstOrDefault(week => week.Week == cohort.Weeks && week.Week > 1);
        yield return "**Confidence in contributing, from 1 to 5**";
        yield return $"Before, in week 1: {Describe(before)}";
        yield return $"After, in week {cohort.Weeks}: {Describe(after)}";
    }

    private static string Describe(ConfidenceDistribution? week) => week is null
        ? "fewer than five answers"
        : string.Join(" · ", Signs.Zip(week.People, (sign, people) => $"{sign} {people}"));
}

/// <summary>A cohort with what became of its Djangonauts.</summary>
internal sealed record OutcomesOfCohort(Cohort Cohort, CohortOutcomes Outcomes, IReadOnlyList<ConfidenceDistribution> Confidence);
