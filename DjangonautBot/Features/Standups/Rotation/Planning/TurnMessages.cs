using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Planning;

/// <summary>Consequences of changed turns, and reasons why a turn cannot be given away.</summary>
internal static class TurnMessages
{
    public const string Closed =
        "🛬 This cohort is closed, so its turns stay as they were. If it goes on, a Captain can open it again with `/cohort close`.";

    public static string NotInTheProgram(Cohort cohort) => $"🌱 This program has weeks 1 to {cohort.Weeks}. Please choose one of these.";

    public static string NotYours(int week) => $"🌱 You do not lead a stand-up in week {week}. `/rotation show` says who does.";

    public static string IsPast(int week) =>
        $"🌱 The stand-up of week {week} has begun, so it stays as it was. You can choose a week to come.";

    public static string IsCancelled(int week) => $"🌱 There is no stand-up in week {week}, so there is nothing to lead.";

    /// <summary>Consequences of a change for a team's Navigators, one line each; empty if nothing changed.</summary>
    /// <param name="userOf">User id to mention for a crew id.</param>
    public static IEnumerable<string> Consequences(TurnChanges changes, Func<CrewId, Snowflake> userOf)
    {
        var team = Markdown.Escape(changes.Team.Name);
        if (changes.LeavesNobody)
        {
            return [$"🆘 *{team}* has no Navigator now, so nobody leads its stand-ups. Please add one with `/crew add`."];
        }

        return
            from handed in changes.Handed
            group handed.Week by (handed.From, handed.To) into weeks
            select $"🔄 *{team}*: {Go([.. weeks])} from <@{userOf(weeks.Key.From)}> to <@{userOf(weeks.Key.To)}>.";
    }

    private static string Go(IReadOnlyList<int> weeks) =>
        weeks.Count == 1 ? $"week {weeks[0]} goes" : $"weeks {string.Join(", ", weeks)} go";
}
