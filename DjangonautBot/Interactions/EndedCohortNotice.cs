using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Interactions;

/// <summary>
/// A word about a cohort that is over, above the reply to a change of its set-up: commands of Captains mean the cohort that landed last as
/// long as there is no next one.
/// </summary>
internal static class EndedCohortNotice
{
    public static Reply AddTo(Reply reply, InteractionRoute route, Actor actor) =>
        route.ChangesCohort && actor.Ended is { } ended && reply is Reply.Message(var message)
            ? message with { Content = Excerpt.Of($"{Words(ended)}\n{message.Content}".TrimEnd(), OutgoingMessage.MaxContentLength) }
            : reply;

    private static string Words(EndedCohort cohort) =>
        $"🛬 This is about *{Markdown.Escape(cohort.Name)}*, which {(cohort.HasLanded ? "landed" : "was closed")} "
            + $"{Dates.Ago(cohort.EndedAt)}. The next cohort begins with `/cohort create`.";
}
