using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Crew.Moving;

/// <summary>Texts of <c>/crew move</c>.</summary>
internal static class CrewMoveMessages
{
    public const string BackRoute = "crew.move_back";

    private const int LongestList = 800;

    public static string HasNoTeam(CrewMember member) =>
        $"🌱 {Name(member)} has no team to move from. Please use `/crew add`.";

    public static string IsThereAlready(CrewMember member, Team team) =>
        $"🌱 {Name(member)} is in *{Markdown.Escape(team.Name)}* already, so nothing changed. `/crew list` shows who is where.";

    public static string IsElsewhere(CrewMember member) =>
        $"🌱 {Name(member)} is somewhere else by now, so nothing changed. `/crew list` shows who is where.";

    public static string FromWhich(CrewMember member, IReadOnlyList<Team> teams) =>
        $"🌱 {Name(member)} is Navigator of several teams: "
            + $"{Excerpt.Of(string.Join(" · ", teams.Select(team => Markdown.Escape(team.Name))), LongestList)}. "
        + "Please use `/crew remove` with the team to leave, and `/crew add` with the new one.";

    public static OutgoingMessage Moved(CrewMove move, NavigatorShortage? navigatorShortage) =>
        new(
            AllowedMentions.None,
            $"🧭 {Name(move.Member)} is {move.Role} of *{Markdown.Escape(move.To.Name)}* now; before, of "
                + $"*{Markdown.Escape(move.From.Name)}*. "
                + "What they wrote stays with the team it was written "
                + $"in.{(navigatorShortage is null ? "" : $"\n⚖️ {navigatorShortage.Describe("has")}")}",
            Components: [new ActionRow(new Button(ButtonStyle.Secondary, "Move back", BackId(move)))]);

    public static string HistoryOf(CrewMove move) => HistoryOf(move.Member.UserId, move.Role, move.From, move.To);

    public static string HistoryOf(Snowflake userId, CrewRole role, Team from, Team to) =>
        $"moved <@{userId}> as {role} from *{Markdown.Escape(from.Name)}* to *{Markdown.Escape(to.Name)}*";

    private static string Name(CrewMember member) => Markdown.Escape(member.DisplayName);

    private static string BackId(CrewMove move) => new CustomId(
        BackRoute, move.CohortId, move.Member.CrewId.Value, (long)move.Role, move.To.TeamId.Value, move.From.TeamId.Value).ToString();
}
