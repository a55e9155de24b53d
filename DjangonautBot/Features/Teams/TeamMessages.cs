using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Teams;

/// <summary>Texts of <c>/team create</c>, <c>/team edit</c> and <c>/team list</c>.</summary>
internal static class TeamMessages
{
    public const string NameIsBlank = "🌱 A team needs a name that people can see. Please type one, such as `Pluto`.";

    public const string NothingToChange =
        "🌱 What would you like to change? Please give one or more of `name`, `channel`, `day`, `time`, `minutes`, `place` and `tracker`.";

    public const string IsGone = "🍃 That team was removed. `/team list` shows those that are there.";

    private const int LongestList = 800;

    public static string CohortIsOver(Cohort cohort) =>
        $"🛬 *{Markdown.Escape(cohort.Name)}* is over, so a new team would have no weeks in it. `/cohort create` begins the next one; "
            + "then run this again.";

    public static string NotYours(Team team) =>
        $"🧭 *{Markdown.Escape(team.Name)}* is looked after by other Captains, so I changed nothing. Please ask one of them.";

    public static string UnknownTime(string typed) =>
        $"🕕 I cannot read {Markdown.Quote(typed)} as a time. Please write it as `18:00` or `6 pm`.";

    public static string UnknownPlace(string typed) =>
        $"📍 I find no voice channel called {Markdown.Quote(typed)}. Please choose one of my suggestions, or give a link that begins "
            + "with `https://`.";

    public static string UnknownTracker(string typed) =>
        $"🔗 I cannot use {Markdown.Quote(typed)} for tickets. Please give an address that begins with `https://` and has "
            + $"`{Trackers.Id}` where the number stands, "
        + $"such as `{Trackers.Django}`; or `{TeamOptions.NoTracker}` for Django's.";

    /// <summary>Explains why a team was not created or changed.</summary>
    public static string WhyNot(EditOutcome refused) => refused switch
    {
        EditOutcome.NameIsTaken(var name) => NameIsTaken(name),
        EditOutcome.ChannelIsTaken(var neighbour) => ChannelIsTaken(neighbour),
        _ => IsGone,
    };

    private static string NameIsTaken(string name) =>
        $"🌱 This cohort has a team called {Markdown.Quote(name)} already. Please choose another name.";

    private static string ChannelIsTaken(Team neighbour) =>
        $"🏠 <#{neighbour.ChannelId}> is the home of team *{Markdown.Escape(neighbour.Name)}*, and what people write for one team is not "
            + "for another. Please choose a channel of its own.";

    public static string PleaseGrant(Snowflake channelId, IReadOnlyList<string> missing) =>
        $"🔑 I cannot work in <#{channelId}> yet, so I changed nothing. Please open its settings, under *Permissions*, and grant me "
        + $"{string.Join(" · ", missing.Select(name => $"*{name}*"))}. Then run this again.";

    public static string WhichTeam(string typed, IReadOnlyList<Team> teams) =>
        teams.Count == 0
            ? "🌱 There is no team yet. Please begin with `/team create`."
            : $"🌱 I do not know a team called {Markdown.Quote(typed)}. There is "
                + $"{Excerpt.Of(string.Join(" · ", teams.Select(team => Markdown.Escape(team.Name))), LongestList)}.";

    /// <param name="offer">What the team needs next.</param>
    public static OutgoingMessage Created(Team team, Cohort cohort, ActionRow offer) =>
        Say(
            $"""
            👩‍🚀 Team **{Markdown.Escape(team.Name)}** has its home in <#{team.ChannelId}>, with a stand-up each {Standup(
                team
            )} ({cohort.TimeZone.Id}).

            Next: its Navigators. They join as soon as you close the menu, and then it is for its Djangonauts. `/crew add` does the same.
            """) with
        {
            Components = [offer],
        };

    public static OutgoingMessage Edited(Team before, StandupTimes times, Instant now)
    {
        var after = times.Team;
        var changes = Differences(before, after).Select(change => $"{change.What}: {change.Before} → {change.After}").ToList();
        return Say(
            changes.Count == 0
                ? $"🌱 Team **{Markdown.Escape(after.Name)}** is like that already, so nothing changed."
                : $"✏️ Team **{Markdown.Escape(after.Name)}** is changed.\n"
                    + $"{string.Join('\n', changes)}{WhenItMeets(before, times, now)}{WhereNewPostsGo(before, after)}");
    }

    /// <param name="welcome">Button for the teams that wait for their welcome; null if none does.</param>
    public static OutgoingMessage List(
        Cohort cohort, IReadOnlyList<StandupTimes> teams, IReadOnlyDictionary<TeamId, TeamSize> sizes, Button? welcome, Instant now)
    {
        if (teams.Count == 0)
        {
            return Say("🌱 There is no team yet. Please begin with `/team create`.");
        }

        string Size(Team team) => Describe(sizes.GetValueOrDefault(team.TeamId));
        return Listing.Of(
            $"👩‍🚀 The teams of {Markdown.Escape(cohort.Name)}",
            teams.Select(times => Block(cohort, times, Size(times.Team), now)),
            () =>
                string.Join(
                    '\n',
                    teams.Select(times => times.Team).Select(team => $"{team.Name}: {Standup(team)}, {Size(team)}, {team.Place}")),
            "teams.txt",
            welcome is null ? null : [new ActionRow(welcome)]);
    }

    public static string HistoryOfCreation(Team team) =>
        $"made team *{Markdown.Escape(team.Name)}* in <#{team.ChannelId}>, stand-up {Standup(team)}";

    public static string HistoryOfEdit(Team before, Team after) =>
        $"changed team *{Markdown.Escape(before.Name)}*: "
            + $"{string.Join(", ", Differences(before, after).Select(change => $"{change.What} {change.Before} → {change.After}"))}";

    public static string HistoryOfRemoval(Team team) => $"removed team *{Markdown.Escape(team.Name)}*";

    public static string HistoryOfRestoration(Team team) => $"brought team *{Markdown.Escape(team.Name)}* back";

    private static string Block(Cohort cohort, StandupTimes times, string size, Instant now)
    {
        var team = times.Team;
        var next = times.Next(now) is { } standup ? $"next {Dates.Timestamp(standup)}" : "none left to come";
        var place = team.Place is { } named ? $"\n📍 {MeetingPlace.Show(named)}" : "";
        return
            $"""
            **{Markdown.Escape(team.Name)}** · <#{team.ChannelId}>
            🗓️ {Standup(team)} ({cohort.TimeZone.Id}), {team.Minutes} minutes; {next}{place}
            👥 {size}
            """;
    }

    private static string Describe(TeamSize? size)
    {
        var (djangonauts, navigators) = (size?.Djangonauts ?? 0, size?.Navigators ?? 0);
        return $"{djangonauts} of {Team.MostDjangonauts} Djangonauts · {navigators} {(navigators == 1 ? "Navigator" : "Navigators")}";
    }

    private static IEnumerable<(string What, string Before, string After)> Differences(Team before, Team after)
    {
        (string What, string Before, string After)[] all =
        [
            ("name", Markdown.Escape(before.Name), Markdown.Escape(after.Name)),
            ("channel", $"<#{before.ChannelId}>", $"<#{after.ChannelId}>"),
            ("stand-up", Standup(before), Standup(after)),
            ("minutes", $"{before.Minutes}", $"{after.Minutes}"),
            ("place", Place(before), Place(after)),
            ("tracker", Tracker(before), Tracker(after)),
        ];
        return all.Where(change => change.Before != change.After);
    }

    private static string WhenItMeets(Team before, StandupTimes times, Instant now)
    {
        if (Standup(before) == Standup(times.Team))
        {
            return "";
        }

        var (week, weeks) = (times.Calendar.WeekAt(now), times.Calendar.Weeks);
        return week <= weeks && times.Find(week)?.At(times.Calendar) is { } kept
                ? $"\n🗓️ Week {week} keeps its stand-up: "
                    + $"{Dates.Timestamp(kept)}.{(week < weeks ? $" The new time begins with week {week + 1}." : "")}"
            : times.Next(now) is { } next ? $"\n🗓️ The next stand-up is {Dates.Timestamp(next)}."
            : "";
    }

    private static string WhereNewPostsGo(Team before, Team after) => before.ChannelId == after.ChannelId
        ? ""
        : $"\nNew posts go to <#{after.ChannelId}>; what stands in <#{before.ChannelId}> stays there.";

    private static string Standup(Team team) => $"{team.StandupDay} at {team.StandupTime:HH':'mm}";

    private static string Place(Team team) => team.Place is { } place ? MeetingPlace.Show(place) : "none";

    private static string Tracker(Team team) => team.TrackerUrl is { } url ? $"`{url}`" : "Django's";

    private static OutgoingMessage Say(string text) => new(AllowedMentions.None, text);
}
