using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew.Adding;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew.Removing;

/// <summary>Texts of <c>/crew remove</c>.</summary>
internal static class CrewRemovalMessages
{
    public const string ConfirmRoute = "crew.remove";
    public const string KeepRoute = "crew.keep";

    public static string NotYours(CrewRemoval removal) =>
        $"🧭 {Name(removal.Member)} has a role that other Captains look after, so I changed nothing. To take them out of a team of yours, "
            + "please give its `team`.";

    public static string HasNoRole(CrewRemoval removal) => removal.From is { } team
        ? $"🌱 {Name(removal.Member)} has no role in *{Markdown.Escape(team.Name)}*. `/crew list` shows who is where."
        : IsOutAlready(removal.Member);

    public static string IsOutAlready(CrewMember member) =>
        $"🌱 {Name(member)} is not there any more. `/crew list` shows who is.";

    public static OutgoingMessage Preview(CohortId cohortId, CrewRemoval removal)
    {
        string[] lines =
        [
            $"🍃 Take {Name(removal.Member)} out of {Place(removal)}?",
            $"• What they are now: {string.Join(", ", removal.Roles.Select(Describe))}.",
            $"• {CheckIns(removal)}",
            $"• {WhatIsSent(removal)}",
            .. removal.NavigatorShortages.Select(navigatorShortage => $"• ⚖️ {navigatorShortage.Describe("would have")}"),
        ];
        return new OutgoingMessage(
            AllowedMentions.None,
            Excerpt.Of(string.Join('\n', lines), OutgoingMessage.MaxContentLength),
            Components:
            [
                new ActionRow(
                    new Button(ButtonStyle.Danger, "Take them out", Id(ConfirmRoute, cohortId, removal.Member, removal.From)),
                    new Button(ButtonStyle.Secondary, "Leave it as it is", Id(KeepRoute, cohortId, removal.Member, removal.From))),
            ]);
    }

    public static OutgoingMessage Kept(CrewMember member) =>
        new(AllowedMentions.None, $"🌱 For {Name(member)} nothing changes.");

    public static OutgoingMessage Removed(CohortId cohortId, CrewRemoval removal)
    {
        string[] lines =
        [
            $"🍃 {Name(removal.Member)} is out of {Place(removal)}. {WhatIsSent(removal)}",
            $"{CheckIns(removal)} If they come back, `/crew add` is enough.",
            .. removal.NavigatorShortages.Select(navigatorShortage => $"⚖️ {navigatorShortage.Describe("has")}"),
        ];
        return new OutgoingMessage(
            AllowedMentions.None,
            Excerpt.Of(string.Join('\n', lines), OutgoingMessage.MaxContentLength),
            Components: removal.NavigatorShortages is [var navigatorShortage, ..]
                ? [new ActionRow(CrewAdditionMessages.AddNavigators(cohortId, navigatorShortage.Team) with { Label = "Add Navigators" })]
                : null);
    }

    public static string HistoryOf(CrewMember member, Team? team) =>
        $"took <@{member.UserId}> out of {(team is null ? "the crew" : $"team *{Markdown.Escape(team.Name)}*")}";

    private static string Describe(RoleInTeam role) =>
        role.Team is { } team ? $"{role.Role} of *{Markdown.Escape(team.Name)}*" : $"{role.Role}";

    private static string CheckIns(CrewRemoval removal) => removal.CheckIns switch
    {
        0 => "They have not written a check-in.",
        1 => "Their 1 check-in stays in past summaries.",
        var many => $"Their {many} check-ins stay in past summaries.",
    };

    private static string WhatIsSent(CrewRemoval removal) => removal.StaysInTheCrew
        ? "What else they are in this cohort stays as it is."
        : "Nothing more is sent to them.";

    private static string Place(CrewRemoval removal) =>
        removal.From is { } team ? $"team **{Markdown.Escape(team.Name)}**" : "the crew";

    private static string Name(CrewMember member) => Markdown.Escape(member.DisplayName);

    private static string Id(string route, CohortId cohortId, CrewMember member, Team? team) =>
        new CustomId(route, cohortId, member.CrewId.Value, team?.TeamId.Value ?? CrewMessages.NoTeam).ToString();
}
