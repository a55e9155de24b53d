using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Teams;

/// <summary>Texts of <c>/team remove</c>.</summary>
internal static class TeamRemovalMessages
{
    public const string ConfirmRoute = "team.remove";
    public const string KeepRoute = "team.keep";
    public const string RestoreRoute = "team.return";

    public const string NameIsTakenMeanwhile =
        "🌱 Another team has this name by now. Please give that one another name with `/team edit`, then press *Bring it back* again.";

    private const int LongestList = 800;

    public static string ChannelIsTakenMeanwhile(Team neighbour) =>
        $"🏠 <#{neighbour.ChannelId}> is the home of team *{Markdown.Escape(neighbour.Name)}* by now. Please give that one another channel "
            + "with `/team edit`, then press *Bring it back* again.";

    public static OutgoingMessage Preview(TeamRemoval removal)
    {
        var team = removal.Team;
        return new OutgoingMessage(
            AllowedMentions.None,
            $"""
            🍃 Remove team **{Markdown.Escape(team.Name)}**?
            • Nothing more is posted for it in <#{team.ChannelId}>; the channel itself stays as it is.
            • {Leaving(removal.People)}
            • {Staying(removal.CheckIns)}
            """,
            Components:
            [
                new ActionRow(
                    new Button(ButtonStyle.Danger, "Remove it", Id(ConfirmRoute, team)),
                    new Button(ButtonStyle.Secondary, "Keep it", Id(KeepRoute, team))),
            ]);
    }

    public static OutgoingMessage Kept(Team team) =>
        new(AllowedMentions.None, $"🌱 Team **{Markdown.Escape(team.Name)}** stays as it is.");

    public static OutgoingMessage Removed(TeamRemoval removal) => new(
        AllowedMentions.None,
        $"🍃 Team **{Markdown.Escape(removal.Team.Name)}** is removed. {Staying(removal.CheckIns)}{WhatNext(removal.People)}",
        Components: [new ActionRow(new Button(ButtonStyle.Secondary, "Bring it back", Id(RestoreRoute, removal.Team)))]);

    public static OutgoingMessage Restored(Team team) =>
        new(
            AllowedMentions.None,
            $"🌱 Team **{Markdown.Escape(team.Name)}** is back, with all that was written in it. Its people are not: please add them "
                + "with `/crew add`, Navigators first.");

    private static string Leaving(IReadOnlyList<string> people) => people.Count == 0
        ? "Nobody has a role in it."
        : $"These people leave their role in it and stay known to the cohort: {Names(people)}.";

    private static string Staying(int checkIns) => checkIns switch
    {
        0 => "Nobody has checked in there.",
        1 => "Its 1 check-in stays readable.",
        _ => $"Its {checkIns} check-ins stay readable.",
    };

    private static string WhatNext(IReadOnlyList<string> people) => people.Count == 0
        ? ""
        : $"\nWithout a role in a team now, unless they have another: {Names(people)}. `/crew add` gives them a new one.";

    private static string Names(IReadOnlyList<string> people) => Excerpt.Of(string.Join(", ", people.Select(Markdown.Escape)), LongestList);

    private static string Id(string route, Team team) => new CustomId(route, team.CohortId, team.TeamId.Value).ToString();
}
