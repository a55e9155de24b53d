using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Standups.Briefs;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Standups.Attendance;

/// <summary>Texts of the question after a stand-up.</summary>
internal static class DebriefMessages
{
    public const string OpenRoute = "standup.open";

    /// <summary>Direct message to the facilitator.</summary>
    public static OutgoingMessage Ask(StandupTimes times, int week) =>
        new(
            AllowedMentions.None,
            $"""
            🛰️ **How was it?** The stand-up of *{Markdown.Escape(times.Team.Name)}* in week {week}{When(
                times,
                week
            )}. Thank you for leading it! 💜
            One tap is enough. Only a number goes into the report, and you can change it at any time.{(
                HasNext(times, week) ? " Or leave a note for whoever leads the next one." : ""
            )}
            """,
            Components:
            [
                new ActionRow([
                    .. AttendanceMessages.Buttons(times.Team, week),
                    .. HasNext(times, week)
                        ? [new HandoverButton(times.Team.CohortId, times.Team.TeamId, week).LeaveANote]
                        : Array.Empty<MessageComponent>(),
                ]),
            ]);

    /// <summary>Line for the Navigators' channel.</summary>
    public static OutgoingMessage Line(StandupTimes times, int week) => new(
        AllowedMentions.None,
        $"🛰️ How was it? The stand-up of *{Markdown.Escape(times.Team.Name)}* in week {week}{When(times, week)}.",
        Components: [new ActionRow(new Button(ButtonStyle.Secondary, "Open", Id(OpenRoute, times.Team, week)))]);

    private static bool HasNext(StandupTimes times, int week) => times.WeekAfter(week) is not null;

    private static string When(StandupTimes times, int week) => times.At(week) is { } at ? $", {Dates.Timestamp(at)}" : "";

    private static string Id(string route, Team team, int week) => new CustomId(route, team.CohortId, team.TeamId.Value, week).ToString();
}
