using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Outcomes;

/// <summary>Texts about a person's yes to be asked later: what it means, and how it ends.</summary>
internal static class ConsentMessages
{
    public const string EndRoute = "outcome.end";
    public const string ShowRoute = "outcome.show";

    private const string Title = "### ✨ Did you reach the stars?";

    public const string ForDjangonauts =
        "🧭 These two questions are for this cohort's Djangonauts. From you I ask for nothing; thank you for being there.";

    public static OutgoingMessage NothingToAsk { get; } = new Card(
        CardColor.Blue,
        $"{Title}\nI have nothing to ask you later. In the last week of a cohort its Djangonauts can say that I may ask two questions "
            + "after 6 and 12 months.").ToMessage();

    public static string NotYet(Cohort cohort) =>
        $"🌱 That begins with the last week of *{Markdown.Escape(cohort.Name)}*, {Dates.Begins(cohort.Calendar, cohort.Weeks)}. Please come "
            + "back then.";

    public static string IsClosed(Cohort cohort) =>
        $"💛 The first of these questions about *{Markdown.Escape(cohort.Name)}* went out already, so nobody else can join. Thank you for "
            + "the offer!";

    /// <summary>Confirms a yes, and explains it in two sentences.</summary>
    /// <param name="dates">Instants of the follow-ups.</param>
    public static OutgoingMessage Agreed(Cohort cohort, DateTimeZone zone, IReadOnlyList<Instant> dates) => new Card(
        CardColor.Blue,
        "### ✨ Thank you, I may ask you\n"
            + $"On {Days(zone, dates)} I send you one direct message each with two questions to tap, whether you still contribute and "
            + "whether you have a role in the community; I never remind you of it, and one tap ends it, there, here or with "
            + $"`/me outcomes`. The Captains of *{Markdown.Escape(cohort.Name)}* see only counts, from five answers on; your yes, your id "
            + "and your time zone stay until your last answer, also when the texts of the cohort are deleted, and then they go.",
        new CardPart.Buttons(EndButton(cohort.CohortId, "Please don't ask me"))).ToMessage();

    public static OutgoingMessage Ended(Cohort cohort, bool canReturn) => new Card(
        CardColor.Blue,
        "### 💛 All right, I ask you no more\n"
            + "Your yes and your id are deleted, with what was not complete. Earlier answers of yours are counts, which lead to nobody."
            + (canReturn ? " Should you change your mind:" : ""),
        canReturn ? new CardPart.Buttons(new OutcomeOffer(cohort.CohortId).AskMe) : null).ToMessage();

    /// <summary>Shows for each cohort whether the person is asked, with the button that changes it.</summary>
    public static OutgoingMessage Show(IReadOnlyList<OwnOutcome> own) => new Card(
        CardColor.Blue,
        [
            $"{Title}\nTwo questions after 6 and 12 months, one direct message each, only if you like.",
            .. own.Select(Part),
        ]).ToMessage();

    public static Button EndButton(CohortId cohortId, string label) =>
        new(ButtonStyle.Secondary, label, new CustomId(EndRoute, cohortId).ToString());

    private static CardPart Part(OwnOutcome own) => own.Dates.Count > 0
        ? new CardPart.Section(
            $"**{Markdown.Escape(own.Cohort.Name)}:** I may ask you, on {Days(own.TimeZone, own.Dates)}.",
            EndButton(own.Cohort.CohortId, "Please don't ask me"))
        : new CardPart.Section($"**{Markdown.Escape(own.Cohort.Name)}:** I do not ask you.", new OutcomeOffer(own.Cohort.CohortId).AskMe);

    private static string Days(DateTimeZone zone, IReadOnlyList<Instant> dates) =>
        string.Join(" and ", dates.Select(date => Dates.Day(date.InZone(zone).Date)));
}

/// <summary>A cohort in which a person is asked later, or can be.</summary>
/// <param name="Dates">Instants of the follow-ups that are there; empty if the person has not said yes.</param>
internal sealed record OwnOutcome(Cohort Cohort, DateTimeZone TimeZone, IReadOnlyList<Instant> Dates);
