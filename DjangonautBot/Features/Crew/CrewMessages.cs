using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Crew;

internal static class CrewMessages
{
    public const string AddRoute = "crew.add";

    public const string TeamIsGone = "🌱 That team is gone. Please run `/crew add` again.";

    public const string BotsStayOut = "🤖 Bots cannot join the crew. Please pick people only.";

    private const int MostAtOnce = 25;
    private const int LongestList = 800;

    public static string WhichTeam(IReadOnlyList<Team> teams) => teams.Count == 0
        ? "🌱 There is no team yet. Please begin with `/team create`."
        : $"🌱 Which team is it? Please name one of these: {Excerpt.Of(string.Join(" · ", teams.Select(team => Markdown.Escape(team.Name))), LongestList)}.";

    public static OutgoingMessage Pick(CohortId cohortId, CrewRole role, long teamNumber, Team? team) => new(
        AllowedMentions.None,
        $"👋 Who joins {Place(team)} as {role}? Pick up to {MostAtOnce} people; I add them as soon as you close the menu.",
        Components:
        [
            new ActionRow(new UserSelect(
                new CustomId(AddRoute, cohortId, (long)role, teamNumber).ToString(), "Pick people", MinValues: 1, MaxValues: MostAtOnce)),
        ]);

    public static OutgoingMessage Added(IReadOnlyList<Newcomer> people, CrewRole role, Team? team) => new(
        AllowedMentions.None,
        $"🎉 In {Place(team)} as {role}: {string.Join(", ", people.Select(person => $"<@{person.UserId}>"))}.");

    public static string InAnotherTeam(IReadOnlyList<Newcomer> people) =>
        $"🌱 A Djangonaut has one team, and these have theirs already: {string.Join(", ", people.Select(person => Markdown.Escape(person.DisplayName)))}. "
        + "Nobody was added; please pick the others again.";

    public static string NoRoom(EnrolOutcome.NoRoom refusal, Team team)
    {
        var room = Math.Max(0, TeamCaps.Most(refusal.Navigators) - refusal.Djangonauts);
        var numbers =
            $"🌱 *{Markdown.Escape(team.Name)}* has {Count(refusal.Djangonauts, "Djangonaut")} and {Count(refusal.Navigators, "Navigator")}, "
            + $"so there is room for {room} more, and you picked {refusal.ToAdd}. ";
        return numbers + (TeamCaps.Allow(refusal.Djangonauts + refusal.ToAdd, int.MaxValue / Team.MostDjangonautsForEachNavigator)
            ? $"Each Navigator makes room for {Team.MostDjangonautsForEachNavigator}: please add Navigators first."
            : $"A team has at most {Team.MostDjangonauts} Djangonauts: please pick fewer, or make another team.");
    }

    private static string Place(Team? team) => team is null ? "the cohort" : $"team **{Markdown.Escape(team.Name)}**";

    private static string Count(int number, string word) => number == 1 ? $"1 {word}" : $"{number} {word}s";
}
