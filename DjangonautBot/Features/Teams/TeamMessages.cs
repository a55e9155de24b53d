using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Teams;

internal static class TeamMessages
{
    public static string UnknownTime(string typed) =>
        $"🕕 I cannot read {Markdown.Quote(typed)} as a time. Please write it as `18:00` or `6 pm`.";

    public static string NameIsTaken(string name) =>
        $"🌱 This cohort has a team called {Markdown.Quote(name)} already. Please choose another name.";

    public static OutgoingMessage Created(Team team, Cohort cohort, IReadOnlyList<string> lacking)
    {
        var text =
            $"""
            👩‍🚀 Team **{Markdown.Escape(team.Name)}** has its home in <#{team.ChannelId}>, with a stand-up each {team.StandupDay} at {team.StandupTime:HH':'mm} ({cohort.TimeZone.Id}).

            Next: `/crew add` for its Navigators first, then for its Djangonauts.
            """;
        return new OutgoingMessage(AllowedMentions.None, lacking.Count == 0 ? text : $"{text}\n{PleaseGrant(lacking)}");
    }

    private static string PleaseGrant(IReadOnlyList<string> lacking) =>
        $"🔑 To work in that channel I still need: {string.Join(" · ", lacking.Select(name => $"*{name}*"))}.";
}
