using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation.Covers;

/// <summary>Texts of calls for a stand-in.</summary>
internal static class CoverMessages
{
    public const string TakeRoute = "rotation.take";
    public const string WithdrawRoute = "rotation.withdraw";

    public const string IsGone = "🍃 This call is not here any more. `/rotation show` says who leads when.";

    public const string HasChanged =
        "🍃 Turns have changed since this was asked, so nobody needs to stand in. `/rotation show` says who leads when.";

    public const string OnlyNavigators = "🧭 Only Navigators stand in for each other. A Captain can add you as one with `/crew add`.";

    public const string YourOwn = "🌱 This is your own call. If you can lead after all, *Take the call back*.";

    public const string NotYours = "🌱 Only whoever asked can take this call back, or a Captain.";

    public const string NobodyElse = "🌱 There is no other Navigator in this cohort yet. A Captain can add one with `/crew add`.";

    // Each mention takes up to 23 of a message's 2,000 characters.
    private const int MostMentions = 50;

    /// <summary>Advice to a Navigator who will be away in a week that nobody else of the team can lead.</summary>
    public static string Uncovered(Team team, int week) =>
        $"🙋 *{Markdown.Escape(team.Name)}*: week {week} stays yours, because nobody else of the team can lead it. `/rotation cover "
            + $"week:{week}` asks the other Navigators.";

    public static string AskedAlready(int week) =>
        $"✋ The others have been asked about week {week} already. Until somebody takes it, it stays with you.";

    public static string Away(int week) =>
        $"🌱 You are away at the stand-up of week {week}. If you are back by then, say so with `/back` and tap again.";

    public static string Settled(CoverCall call, Snowflake userId) =>
        call switch
        {
            { State: CoverCallState.Taken } when call.TakenBy == userId => $"🤝 Week {call.Week} is yours already. Thank you!",
            { State: CoverCallState.Taken, TakenBy: { } taker } =>
                $"🤝 <@{taker}> was a moment quicker and leads week {call.Week}. Thank you all the same!",
            { State: CoverCallState.Withdrawn } => $"🍃 Nobody needs to stand in for week {call.Week} any more. Thank you all the same!",
            _ => HasChanged,
        };

    public static OutgoingMessage Asked(CoverCallId callId, Cohort cohort, Team team, Turn turn) =>
        new(
            AllowedMentions.None,
            $"✋ I have asked all other Navigators in <#{NavigatorsChannel.Of(cohort, team)}> about week {turn.Week} of "
                + $"*{Markdown.Escape(team.Name)}*. "
                + "It stays with you until somebody takes it.",
            Components: [new ActionRow(WithdrawButton(team, callId))]);

    public static OutgoingMessage AllAreAway(CoverCallId callId, Cohort cohort, Team team, Turn turn) => new(
        AllowedMentions.None,
        $"✋ All other Navigators are away just now. My question about week {turn.Week} of *{Markdown.Escape(team.Name)}* is in "
        + $"<#{NavigatorsChannel.Of(cohort, team)}> for whoever looks in, and it stays with you until somebody takes it. "
        + (cohort.CaptainsChannelId is null
            ? "If it stays open, please talk to a Captain."
            : "From a day before the stand-up on, Captains know of it too."),
        Components: [new ActionRow(WithdrawButton(team, callId))]);

    public static OutgoingMessage Taken(CoverCall call, StandupTimes times, bool isFromAnotherTeam, bool seesTheChannel)
    {
        var guest = isFromAnotherTeam ? " You see how many wrote for Navigators only, not what they wrote." : "";
        return new OutgoingMessage(
            AllowedMentions.None,
            $"🤝 Thank you! You lead week {call.Week} of *{Markdown.Escape(times.Team.Name)}* in "
                + $"<#{times.Team.ChannelId}>{When(times, call.Week)}.{guest}"
                + (seesTheChannel ? "" : "\n🔑 You cannot see that channel yet; please ask a Captain to let you in until then."));
    }

    public static OutgoingMessage HiddenChannel(CoverCall call, Snowflake taker, Team team) =>
        new(
            AllowedMentions.None,
            $"🔑 <@{taker}> stands in for week {call.Week} of *{Markdown.Escape(team.Name)}* and cannot see <#{team.ChannelId}>. "
                + "Please let them in until then.",
            Components: [new ActionRow(new TurnsButton(team.CohortId, team.TeamId).WhoLeadsWhen with { Label = "Open" })]);

    public static OutgoingMessage Withdrawn(CoverCall call) => new(
        AllowedMentions.None, $"🌱 The call is taken back. Week {call.Week} stays with <@{call.UserId}>.");

    public static string HistoryOf(CoverCall call, Team team) =>
        $"stands in for <@{call.UserId}> in week {call.Week} of *{Markdown.Escape(team.Name)}*";

    /// <param name="asked">All other Navigators of the cohort who are not away; may be empty.</param>
    public static OutgoingMessage Post(CoverCall call, StandupTimes times, IReadOnlyList<Snowflake> asked)
    {
        var team = Markdown.Escape(times.Team.Name);
        if (call.State != CoverCallState.Open)
        {
            var text = call is { State: CoverCallState.Taken, TakenBy: { } taker }
                ? $"🤝 <@{taker}> leads week {call.Week} of *{team}*{When(times, call.Week)} for <@{call.UserId}>. Thank you!"
                : $"🍃 Nobody needs to stand in for week {call.Week} of *{team}* any more.";
            return new OutgoingMessage(
                AllowedMentions.None,
                text,
                Components: [new ActionRow(new TurnsButton(times.Team.CohortId, times.Team.TeamId).WhoLeadsWhen)]);
        }

        var mentioned = asked.Take(MostMentions).ToList();
        var offer = mentioned.Count == 0 ? "It is yours" : $"{string.Join(' ', mentioned.Select(id => $"<@{id}>"))}: it is yours";
        return new OutgoingMessage(
            new AllowedMentions(mentioned),
            $"""
            ✋ <@{call.UserId}> asks: can somebody lead week {call.Week} of *{team}*{When(times, call.Week)}?
            {offer} if you tap first. Until then it stays with <@{call.UserId}>, and it is fine not to.
            """,
            Components:
            [
                new ActionRow(
                    new Button(
                        ButtonStyle.Success,
                        "I'll take it",
                        new CustomId(TakeRoute, times.Team.CohortId, call.CoverCallId.Value).ToString()),
                    WithdrawButton(times.Team, call.CoverCallId),
                    new TurnsButton(times.Team.CohortId, times.Team.TeamId).WhoLeadsWhen),
            ]);
    }

    public static OutgoingMessage StillOpen(CoverCall call, Team team, Instant standup) => new(
        AllowedMentions.None,
        $"✋ Nobody stands in yet for week {call.Week} of *{Markdown.Escape(team.Name)}*, {Dates.Ago(standup)}; <@{call.UserId}> asked.",
        Components:
        [
            new ActionRow(new TurnsButton(team.CohortId, team.TeamId).WhoLeadsWhen with { Label = "Open" }),
        ]);

    private static Button WithdrawButton(Team team, CoverCallId callId) =>
        new(ButtonStyle.Secondary, "Take the call back", new CustomId(WithdrawRoute, team.CohortId, callId.Value).ToString());

    private static string When(StandupTimes times, int week) => times.At(week) is { } standup ? $", {Dates.Timestamp(standup)}" : "";
}
