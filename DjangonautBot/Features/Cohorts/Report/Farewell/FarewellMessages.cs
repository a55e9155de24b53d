using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Outcomes;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Cohorts.Report.Farewell;

/// <summary>Texts of the farewell, the last post of a cohort that was closed.</summary>
internal static class FarewellMessages
{
    public const string WeeksRoute = "report.weeks";

    private const string Goodbye =
        "Whatever your pace was, it was good to have you here. What you learned goes with you, and so do the people you met: "
            + "stay in touch, and come back to Django whenever you like. 🌌";

    public static OutgoingMessage Farewell(Cohort cohort, CohortReport report) => new Card(
        CardColor.Purple,
        $"""
        ### 🛬 {Markdown.Escape(cohort.Name)} has landed
        Thank you, all of you, for {Numbers.Of(report.Weeks.Count, "week")} of learning, asking, answering and cheering each other on. 💜
        What you did together:

        {string.Join('\n', Lines(report))}

        {Goodbye}
        """,
        new CardPart.Buttons(
            new Button(ButtonStyle.Secondary, "Our weeks in numbers", new CustomId(WeeksRoute, cohort.CohortId).ToString())),
        new CardPart.Section(OutcomeOffer.Words, new OutcomeOffer(cohort.CohortId).AskMe)).ToMessage();

    private static IEnumerable<string> Lines(CohortReport report)
    {
        (int Number, string Line)[] lines =
        [
            (report.CheckIns, $"🌱 {Numbers.Of(report.CheckIns, "check-in")}{ReportWords.Quiet(report.Quiet)}"),
            (report.Standups, $"🛰️ {Numbers.Of(report.Standups, "stand-up")} held"),
            (report.Asked, $"🙋 {Numbers.Of(report.Asked, "question")} asked, {report.Answered} answered"),
            (report.Wins, $"🎉 {Numbers.Of(report.Wins, "win")} celebrated"),
            (report.Tickets, $"🎫 {Numbers.Of(report.Tickets, "ticket")} talked about"),
            (report.PullRequests, $"🔀 {Numbers.Of(report.PullRequests, "pull request")} talked about"),
        ];
        return lines.Where(line => line.Number > 0).Select(line => line.Line);
    }
}
