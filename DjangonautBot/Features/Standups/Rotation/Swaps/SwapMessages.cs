using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Standups.Rotation.Swaps;

/// <summary>Texts of requests to swap.</summary>
internal static class SwapMessages
{
    public const string AcceptRoute = "rotation.accept";
    public const string DeclineRoute = "rotation.decline";

    public const string WithYourself = "🌱 That is you. Please name the Navigator with whom you would like to swap.";

    public const string IsGone = "🍃 This question is not here any more. `/rotation show` says who leads when.";

    public const string HasChanged =
        "🍃 Turns have changed since this was asked, so nothing was swapped. `/rotation show` says who leads when.";

    public static string NotInTheTeam(Snowflake other) =>
        $"🌱 <@{other}> does not navigate that team. You can swap within a team, or ask everybody with `/rotation cover`.";

    public static string CannotLead(Snowflake other, int week) =>
        $"🌱 <@{other}> is not there in week {week}. You can ask everybody with `/rotation cover week:{week}`.";

    public static string NothingToSwap(Snowflake other, int week) =>
        $"🌱 <@{other}> has no week to come that you could lead instead. You can ask everybody with `/rotation cover week:{week}`.";

    public static string NotForYou(Swap swap) => $"🌱 This question is for <@{swap.WithUserId}>.";

    public static string Settled(Swap swap) => swap.State switch
    {
        SwapState.Accepted => "🔁 These weeks are swapped already.",
        SwapState.Declined => "🌱 This was answered already: the weeks stay as they were.",
        _ => HasChanged,
    };

    public static OutgoingMessage Asked(Snowflake other, Team team, Turn mine, Turn theirs, Snowflake place) => new(
        AllowedMentions.None,
        $"📨 I have asked <@{other}> in <#{place}>: you would lead week {theirs.Week} of *{Markdown.Escape(team.Name)}*, "
        + $"and they would lead week {mine.Week}. Until they say yes, all stays as it is.");

    public static OutgoingMessage Accepted(Swap swap, Team team) => new(
        AllowedMentions.None,
        $"🔁 Thank you! You lead week {swap.Week} of *{Markdown.Escape(team.Name)}* now, and <@{swap.UserId}> leads week {swap.WithWeek}.");

    public static OutgoingMessage Declined(Swap swap) => new(
        AllowedMentions.None, $"🌱 That is fine. Week {swap.WithWeek} stays yours, and week {swap.Week} stays with <@{swap.UserId}>.");

    /// <summary>Direct message to the author of the request, who does not see the reply to the other.</summary>
    public static OutgoingMessage DeclinedDirect(Swap swap, Team team) => new(
        AllowedMentions.None,
        $"🌱 <@{swap.WithUserId}> keeps week {swap.WithWeek} of *{Markdown.Escape(team.Name)}* this time, so week {swap.Week} stays yours. "
        + $"If you cannot lead it, `/rotation cover week:{swap.Week}` asks everybody.",
        Components: [new ActionRow(new TurnsButton(team.CohortId, team.TeamId).WhoLeadsWhen)]);

    /// <summary>Direct message to the author of a request about a stand-up that was cancelled.</summary>
    public static OutgoingMessage CancelledDirect(Swap swap, Team team) => new(
        AllowedMentions.None,
        $"🍃 There is no stand-up of *{Markdown.Escape(team.Name)}* in week {swap.WithWeek} any more, so the swap you asked for is off and "
        + $"week {swap.Week} stays yours. If you cannot lead it, `/rotation cover week:{swap.Week}` asks everybody.",
        Components: [new ActionRow(new TurnsButton(team.CohortId, team.TeamId).WhoLeadsWhen)]);

    /// <summary>Direct message to the author of a request that ended because the other does not lead any more.</summary>
    public static OutgoingMessage EndedDirect(Team team, int week) => new(
        AllowedMentions.None,
        $"🍃 Turns in *{Markdown.Escape(team.Name)}* have changed, so the swap that you asked for is off and week {week} stays yours. "
        + $"If you cannot lead it, `/rotation swap week:{week}` asks somebody else, and `/rotation cover week:{week}` asks everybody.",
        Components: [new ActionRow(new TurnsButton(team.CohortId, team.TeamId).WhoLeadsWhen)]);

    public static string HistoryOf(Swap swap, Team team) =>
        $"swapped week {swap.WithWeek} for week {swap.Week} of *{Markdown.Escape(team.Name)}* with <@{swap.UserId}>";

    public static OutgoingMessage Post(Swap swap, StandupTimes times)
    {
        var team = Markdown.Escape(times.Team.Name);
        var (text, mentioned) = swap.State switch
        {
            SwapState.Open => (
                $"""
                🔁 <@{swap.WithUserId}>, would you like to swap in *{team}*?
                <@{swap.UserId}> would lead your week {swap.WithWeek}{When(
                    times,
                    swap.WithWeek
                )}, and you would lead week {swap.Week}{When(times, swap.Week)}. Both answers are fine.
                """,
                new AllowedMentions([swap.WithUserId])),
            SwapState.Accepted => (
                $"🔁 Swapped in *{team}*: <@{swap.WithUserId}> leads week {swap.Week}, and <@{swap.UserId}> leads week {swap.WithWeek}.",
                AllowedMentions.None),
            SwapState.Declined => (
                $"🌱 In *{team}* week {swap.Week} stays with <@{swap.UserId}>, and week {swap.WithWeek} with <@{swap.WithUserId}>.",
                AllowedMentions.None),
            _ => ($"🍃 The question about week {swap.Week} of *{team}* is not needed any more.", AllowedMentions.None),
        };
        return new OutgoingMessage(mentioned, text, Components: [Buttons(swap, times.Team)]);
    }

    private static ActionRow Buttons(Swap swap, Team team) => swap.State == SwapState.Open
        ? new ActionRow(
            new Button(ButtonStyle.Success, "Accept", new CustomId(AcceptRoute, team.CohortId, swap.SwapId.Value).ToString()),
            new Button(ButtonStyle.Secondary, "Decline", new CustomId(DeclineRoute, team.CohortId, swap.SwapId.Value).ToString()),
            new TurnsButton(team.CohortId, team.TeamId).WhoLeadsWhen)
        : new ActionRow(new TurnsButton(team.CohortId, team.TeamId).WhoLeadsWhen);

    private static string When(StandupTimes times, int week) => times.At(week) is { } standup ? $" ({Dates.Timestamp(standup)})" : "";
}
