using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Rotation;

/// <summary>What people read about turns that changed.</summary>
internal static class RotationMessages
{
    /// <summary>What follows from a change for a team's Navigators, in a line each; nothing where all stays as it was.</summary>
    /// <param name="userOf">Whom to name.</param>
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
            select $"🔄 *{team}*: {Weeks([.. weeks])} from <@{userOf(weeks.Key.From)}> to <@{userOf(weeks.Key.To)}>.";
    }

    private static string Weeks(IReadOnlyList<int> weeks) =>
        weeks.Count == 1 ? $"week {weeks[0]} goes" : $"weeks {string.Join(", ", weeks)} go";
}
