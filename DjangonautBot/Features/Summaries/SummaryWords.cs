using DjangonautBot.Features.CheckIns;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Interactions.Text.Links;

namespace DjangonautBot.Features.Summaries;

/// <summary>Phrases shared by a summary's message and its files.</summary>
internal static class SummaryWords
{
    /// <summary>Sign of a text that is for Navigators and Captains only.</summary>
    public const string Lock = "🔒";

    /// <summary>Name for the asker of an anonymous question.</summary>
    public const string Somebody = "Somebody";

    public static string Participation(Summary summary)
    {
        if (summary.Djangonauts == 0)
        {
            return "No Djangonauts in the team in this week";
        }

        var count = $"{summary.CheckedIn} of {summary.Djangonauts} checked in";
        return summary.Quiet switch
        {
            0 => count,
            1 when summary.CheckedIn == 1 => $"{count}, with a quiet week",
            1 => $"{count}, one of them with a quiet week",
            _ => $"{count}, {summary.Quiet} of them with a quiet week",
        };
    }

    /// <summary>Work of a person, or else another part of their check-in; null if its texts were deleted.</summary>
    public static string? WorkedOn(CheckIn checkIn) => checkIn switch
    {
        { IsQuiet: true } => "🌙 a quiet week",
        { WorkedOn.Length: > 0 } => checkIn.WorkedOn,
        { NextUp.Length: > 0 } => $"🌱 {checkIn.NextUp}",
        { Stuck.Length: > 0 } => "🧩",
        { Win.Length: > 0 } => "🎉",
        _ => null,
    };

    /// <summary>Number of tickets and of pull requests, in words.</summary>
    public static string Mentions(IReadOnlyList<TrackerMention> mentions)
    {
        var tickets = mentions.Count(mention => mention.Kind == TrackerMentionKind.Ticket);
        var pullRequests = mentions.Count - tickets;
        return (tickets, pullRequests) switch
        {
            (_, 0) => Numbers.Of(tickets, "ticket"),
            (0, _) => Numbers.Of(pullRequests, "pull request"),
            _ => $"{Numbers.Of(tickets, "ticket")} and {Numbers.Of(pullRequests, "pull request")}",
        };
    }
}
