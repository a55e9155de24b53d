using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>Texts of the brief.</summary>
internal static class BriefMessages
{
    public const string OpenRoute = "brief.open";


    public static string NotInTheProgram(Cohort cohort) => $"🌱 This program has weeks 1 to {cohort.Weeks}. Please choose one of these.";

    public static string NoStandup(Team team) => $"🌙 *{Markdown.Escape(team.Name)}* holds no stand-up in this program.";

    public static string IsCancelled(Team team, int week) =>
        $"🌙 In week {week}, *{Markdown.Escape(team.Name)}* holds no stand-up. `/rotation show` says when the others are.";

    /// <summary>Line in the Navigators' channel if the brief could not reach the facilitator.</summary>
    public static OutgoingMessage Ready(Team team, int week, Instant standup, CrewMember facilitator) =>
        new(
            new AllowedMentions([facilitator.UserId]),
            $"🧭 <@{facilitator.UserId}>, your brief for *{Markdown.Escape(team.Name)}* in week {week} is ready; the stand-up is "
                + $"{Dates.Timestamp(standup)}.",
            Components: [new ActionRow(OpenButton(team, week, "Open"))]);

    /// <summary>Brief for one reader. The most important comes first; the rest is left to the cards if it does not fit.</summary>
    public static OutgoingMessage Whole(StandupBrief brief)
    {
        var page = new BriefPage($"🧭 {Markdown.Escape(brief.Team.Name)}: the stand-up of week {brief.Week}", brief);
        return new Card(CardColor.Blue, [.. page.Write(), new CardPart.Buttons(Buttons(brief))]).ToMessage();
    }

    // A reader from outside the team leaves no note.
    private static IEnumerable<Button> Buttons(StandupBrief brief)
    {
        yield return OpenButton(brief.Team, brief.Week, "Read it anew");
        if (brief.HasNext && brief.Visibility != Visibility.Others)
        {
            yield return new HandoverButton(brief.Team.CohortId, brief.Team.TeamId, brief.Week).LeaveANote;
        }
    }

    private static Button OpenButton(Team team, int week, string label) =>
        new(ButtonStyle.Secondary, label, new CustomId(OpenRoute, team.CohortId, team.TeamId.Value, week).ToString());
}
