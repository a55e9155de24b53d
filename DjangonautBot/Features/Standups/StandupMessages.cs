using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Standups;

/// <summary>Texts of a stand-up, and of changes to one week's.</summary>
internal static class StandupMessages
{
    public const string UsualRoute = "standup.usual";

    public const string Closed =
        "🛬 This cohort is closed, so its stand-ups stay as they were. If it goes on, a Captain can open it again with `/cohort close`.";

    public static string NotInTheProgram(Cohort cohort) => $"🌱 This program has weeks 1 to {cohort.Weeks}. Please choose one of these.";

    public static string HasBegun(int week) =>
        $"🌱 The stand-up of week {week} has begun, so it stays as it was. You can choose a week to come.";

    public static string IsPast(Instant instant) => $"🌱 {Dates.Timestamp(instant)} has passed. Please choose a time to come.";

    public static string NotYours(Team team) =>
        $"🧭 *{Markdown.Escape(team.Name)}* is led by other Navigators. Please ask one of them, or a Captain.";

    public static string UnknownTime(string typed, StandupTimes times, int week) =>
        $"🕕 I cannot read {Markdown.Quote(typed)} as a time in week {week}, which runs from {Dates.ShortDay(times.Calendar.Monday(week))} "
        + $"to {Dates.ShortDay(times.Calendar.Sunday(week))}. Please write it as `17:00` for {times.Team.StandupDay}, or as `Friday "
        + "17:00`.";

    /// <summary>Reply after a stand-up was moved or cancelled.</summary>
    public static OutgoingMessage Changed(StandupTimes times, int week)
    {
        var team = Markdown.Escape(times.Team.Name);
        var text = times.At(week) is { } at
            ? $"📌 In week {week}, *{team}* meets {Dates.Timestamp(at)} instead of {Dates.Timestamp(times.UsuallyAt(week))}. All "
                + "posts about it move along."
            : $"🌙 In week {week}, *{team}* holds no stand-up. Check-ins go on as usual.";
        var usual = new Button(
            ButtonStyle.Secondary,
            "As usual again",
            new CustomId(UsualRoute, times.Team.CohortId, times.Team.TeamId.Value, week).ToString());
        return new OutgoingMessage(AllowedMentions.None, text, Components: [new ActionRow(usual)]);
    }

    /// <summary>Announcement to the team shortly before the stand-up, with the count of check-ins.</summary>
    public static OutgoingMessage StartsSoon(
        Cohort cohort, Team team, TeamStandup standup, int checkedIn, int djangonauts, Instant now)
    {
        string?[] lines =
        [
            $"🛰️ **Stand-up soon:** {Dates.Timestamp(standup.At)}; {standup.Leads}.",
            team.ShownPlace is { } place ? $"📍 {place}" : null,
            $"{ProgressBar.Of(checkedIn, djangonauts)} {checkedIn} of {djangonauts} checked "
                + $"in{(standup.Since > cohort.Calendar.Start(1) ? " since the last stand-up" : "")}. A few words are enough, and you "
                + "are welcome without any.",
        ];
        return new OutgoingMessage(
            AllowedMentions.None,
            string.Join('\n', lines.OfType<string>()),
            Components: [new ActionRow(CheckInButtons.ForWeekAt(cohort, now).CheckIn)]);
    }

    /// <summary>Announcement of a change to the team, in the current week.</summary>
    /// <param name="facilitator">Facilitator; null if there is none.</param>
    public static OutgoingMessage News(StandupTimes times, int week, Snowflake? facilitator) =>
        new(
            AllowedMentions.None,
            times.At(week) is { } at
                ? "📌 **This week's stand-up has another time:** "
                    + $"{Dates.Timestamp(at)}{(facilitator is { } userId ? $"; <@{userId}> leads it" : "")}."
                : "🌙 **There is no stand-up this week.** Check-ins go on as usual.",
            Components: [new ActionRow(new CheckInButtons(times.Team.CohortId, week).CheckIn)]);

    /// <summary>Direct message about a change to the facilitator.</summary>
    public static OutgoingMessage Notice(StandupTimes times, int week)
    {
        var team = Markdown.Escape(times.Team.Name);
        return new OutgoingMessage(
            AllowedMentions.None,
            times.At(week) is { } at
                ? $"📌 The stand-up of *{team}* in week {week}, which you lead, has another time: {Dates.Timestamp(at)}."
                : $"🌙 There is no stand-up of *{team}* in week {week}, so there is nothing for you to lead then.",
            Components: [new ActionRow(new TurnsButton(times.Team.CohortId, times.Team.TeamId).WhoLeadsWhen)]);
    }

    public static OutgoingMessage AsUsual(StandupTimes times, int week) => new(
        AllowedMentions.None,
        $"🗓️ In week {week}, *{Markdown.Escape(times.Team.Name)}* meets as usual: {Dates.Timestamp(times.UsuallyAt(week))}.");

    public static string HistoryOf(StandupTimes times, int week) => times.At(week) is { } at
        ? $"moved the stand-up of *{Markdown.Escape(times.Team.Name)}* in week {week} to {Dates.Timestamp(at)}"
        : $"cancelled the stand-up of *{Markdown.Escape(times.Team.Name)}* in week {week}";

    public static string HistoryOfUsual(Team team, int week) =>
        $"made the stand-up of *{Markdown.Escape(team.Name)}* in week {week} as usual again";
}
