using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Captains;

/// <summary>Text of the Captains' digest: one line of counts, without names.</summary>
internal static class DigestMessages
{
    public static OutgoingMessage Post(Cohort cohort, int week, WeekCount count, int questions, int toCareFor, DigestSpan span)
    {
        string?[] parts =
        [
            count.Present == 0 ? "nobody is here just now" : $"{count.Reported} of {count.Present} told of their week",
            count.Quiet == 0 ? null : $"{count.Quiet} of them quiet",
            count.Away == 0 ? null : $"{count.Away} away",
            questions == 0 ? null : $"{Numbers.Of(questions, "question")} without an answer for over 48 hours",
            toCareFor == 0 ? null : toCareFor == 1 ? "1 person may like to hear from you" : $"{toCareFor} people may like to hear from you",
        ];
        var open = new CustomId(
            OverviewMessages.OpenRoute,
            cohort.CohortId,
            span.Since.ToUnixTimeSeconds(),
            span.Until.ToUnixTimeSeconds());
        return new OutgoingMessage(
            AllowedMentions.None,
            $"🛰️ **Week {week} of {cohort.Weeks}:** {string.Join(" · ", parts.OfType<string>())}",
            Components: [new ActionRow(new Button(ButtonStyle.Secondary, "Open", open.ToString()))]);
    }
}
