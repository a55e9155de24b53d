using System.Text;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.OneOnOnes;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Pictures;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Captains;

/// <summary>The overview as one message that always fits Discord's limits, with the complete overview in words as a file.</summary>
internal static class OverviewMessages
{
    public const string OpenRoute = "overview.open";

    public const string NoTeam = "🌱 There is no team to look after yet. `/team create` makes one, and `/crew add` brings people in.";

    private const string InTheFile =
        "📎 All of this, in words and for all weeks, is in the file; it reads well with a screen reader too. Please keep it among "
            + "Captains.";

    private const int LongestName = 32;
    private const int LongestTeams = 800;

    /// <param name="picture">Picture of the teams' weeks; null where none can be drawn.</param>
    public static OutgoingMessage Show(CaptainsView view, DrawnPicture? picture)
    {
        var participation = view.Participation;
        return new Card(
            CardColor.Blue,
            [
                $"### 🛰️ {Name(participation.Cohort.Name)} · {participation.When}\n{Teams(participation)}",
                picture,
                People(participation),
                "### 💛 Who may like to hear from you",
                .. CareMessages.Show(participation),
                $"### 🗓️ What is open, and what comes next\n{AgendaMessages.Show(view)}",
                new CardPart.Buttons(
                    view.OneOnOneRound is { } oneOnOneRound
                        ? [new OneOnOneButton(participation.Cohort.CohortId, oneOnOneRound).Labelled("1:1s")]
                        : []),
                $"-# {InTheFile}",
            ]).ToMessage(
            [
                new FileAttachment($"overview-week-{participation.Week}.txt", Encoding.UTF8.GetBytes(OverviewText.Write(view))),
                .. picture is null ? Array.Empty<FileAttachment>() : [picture.File],
            ]);
    }

    /// <summary>Shortens the name of a person or team for a row.</summary>
    public static string Name(string name) => Markdown.Escape(Excerpt.Of(name, LongestName));

    private static string Teams(Participation participation)
    {
        var window = WeekWindow.Of(participation.Week, participation.Cohort.Weeks);
        var rows = participation.Teams.Select(team => $"{WeekGrid.Of(team, window)} {Name(team.Team.Name)}");
        return $"Participation in {window}\n{AsManyAsFit.Join(rows, "\n", LongestTeams)}\n{WeekGrid.TeamLegend}";
    }

    // The grid that grows with the crew takes the room that the other parts leave.
    private static FittingText People(Participation participation)
    {
        const string title = "### 🧑‍🚀 Each Djangonaut, for Captains' eyes only";
        var window = WeekWindow.Of(participation.Week, participation.Cohort.Weeks);
        var rows =
            from team in participation.Teams
            from person in team.People
            let row = $"{WeekGrid.Of(person, window)} {Name(person.Name)}"
            select person == team.People[0] ? $"**{Name(team.Team.Name)}**\n{row}" : row;
        var all = rows.ToList();
        return new FittingText(limit => all.Count == 0
            ? $"{title}\nNobody is in these teams yet."
            : $"{title}\n{AsManyAsFit.Join(all, "\n", limit)}\n{WeekGrid.PeopleLegend}");
    }
}
