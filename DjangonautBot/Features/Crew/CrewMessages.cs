using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Crew;

/// <summary>Texts that several <c>/crew</c> commands share.</summary>
internal static class CrewMessages
{
    public const string TeamIsGone = "🌱 That team is gone. `/team list` shows those that are there.";

    /// <summary>Placeholder in a custom id for no team.</summary>
    public const long NoTeam = 0;

    private const int LongestList = 800;

    public static string WhichTeam(IReadOnlyList<Team> teams) =>
        teams.Count == 0
            ? "🌱 There is no team yet. Please begin with `/team create`."
            : "🌱 Which team is it? Please name one of these: "
                + $"{Excerpt.Of(string.Join(" · ", teams.Select(team => Markdown.Escape(team.Name))), LongestList)}.";

    /// <summary>Tells what somebody can read who is Djangonaut and Navigator of one team.</summary>
    public const string ReadingInBothRoles =
        "With both roles there, somebody can read every check-in and question that their team mates wrote, or will write, for Navigators "
        + "and Captains only. They do not count as one of the team's Navigators when others join.";

    public static string NotYours(Team team) =>
        $"🧭 *{Markdown.Escape(team.Name)}* is looked after by other Captains, so I changed nothing. Please ask one of them.";

    public static string NotInTheCrew(Snowflake userId) =>
        $"🌱 <@{userId}> is not in the crew of this cohort. `/crew list` shows who is.";
}
