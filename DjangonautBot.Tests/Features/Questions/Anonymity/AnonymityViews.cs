using DjangonautBot.Discord.Models;
using DjangonautBot.Tests.Interactions;

namespace DjangonautBot.Tests.Features.Questions.Anonymity;

/// <summary>All ways in which somebody may look at the question, or at a number in which it counts.</summary>
internal static class AnonymityViews
{
    private static readonly string[] Commands =
        ["questions", "overview", "week", "cohort report", "cohort export", "cohort history", "crew list"];

    /// <summary>Those that are about no team.</summary>
    public static IEnumerable<(string Name, Interaction Use)> OfTheCohort =>
    [
        .. Commands.Select(command => ($"/{command}", (Interaction)Incoming.Command(command))),
        .. new[] { "answered", "settled" }
            .Select(state => ($"/questions {state}", (Interaction)Incoming.Command("questions", ("state", state)))),
    ];

    public static IEnumerable<(string Name, Interaction Use)> Of(RandomCrew crew)
    {
        foreach (var view in OfTheCohort)
        {
            yield return view;
        }

        foreach (var command in new[] { "questions", "summary", "standup brief", "week", "rotation show" })
        {
            foreach (var team in crew.Teams)
            {
                yield return ($"/{command} {team.Name}", Incoming.Command(command, ("team", team.Name)));
            }
        }

        foreach (var team in crew.Teams)
        {
            yield return ($"list of {team.Name}", Incoming.Button($"question.list:1:0:{team.Id}:0"));
            yield return ($"Markdown of {team.Name}", Incoming.Button($"summary.markdown:1:{team.Id}:3"));
            yield return ($"CSV of {team.Name}", Incoming.Button($"summary.csv:1:{team.Id}:3"));
        }

        yield return ("digest", Incoming.Button("overview.open:1:0:1800000000"));
        yield return ("question", Incoming.Button("question.open:1:1"));
        yield return ("answer", Incoming.Button("question.answer:1:1"));
        yield return ("mark as answer", Incoming.MessageCommand("Mark as answer"));
    }
}
