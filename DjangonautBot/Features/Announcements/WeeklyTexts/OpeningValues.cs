using DjangonautBot.Features.Standups;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Announcements.WeeklyTexts;

/// <summary>Today's values for the words in braces of an opening's text.</summary>
/// <param name="Standup">The week's stand-up, in week 0 the first one; null if it is cancelled.</param>
public sealed record OpeningValues(int Week, Team Team, TeamStandup? Standup)
{
    /// <summary>Gets the value of a word, formatted for a message; null if there is no such word.</summary>
    internal string? Find(string word) => word switch
    {
        "week" => Numbers.Plain(Week),
        "team" => Markdown.Escape(Team.Name),
        "standup" => Standup is null ? "(no stand-up in this week)" : Dates.Timestamp(Standup.At),
        "facilitator" => Standup?.Facilitator is { } facilitator ? $"<@{facilitator.UserId}>" : "(nobody yet)",
        _ => null,
    };
}
