using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Goals;
using DjangonautBot.Features.Me;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Crew.Welcome;

/// <summary>Text of a team's welcome, and lines about it.</summary>
internal static class WelcomeMessages
{
    public const string NobodyThere =
        "🌱 There is nobody in this team yet, so there is nobody to welcome. `/crew add` brings people in; then press *Complete*.";

    public const string NothingWaits = "👋 No team waits for its welcome. A team can be welcomed once there are people in it.";

    public static string CohortIsOver(Cohort cohort) =>
        $"🛬 *{Markdown.Escape(cohort.Name)}* is over, so nobody is welcomed in it any more.";

    public static string PostedBefore(TeamWelcome welcome) =>
        $"👋 The welcome of *{Markdown.Escape(welcome.Team.Name)}* was posted {Dates.Ago(welcome.PostedAt!.Value)} in "
            + $"<#{welcome.Team.ChannelId}>, so it is not posted again. It follows its people and stand-ups by itself.";

    public static string HistoryOfPost(TeamWelcome welcome) => $"posted the welcome of team *{Markdown.Escape(welcome.Team.Name)}*";

    public static string HistoryOfWords(TeamWelcome welcome) =>
        $"changed the words of the welcome of team *{Markdown.Escape(welcome.Team.Name)}*";

    /// <summary>The welcome in the team's channel.</summary>
    public static OutgoingMessage Post(TeamWelcome welcome) => new Card(
        CardColor.Blue,
        [
            .. Parts(welcome),
            new CardPart.Buttons(
                new ReminderButtons(welcome.Cohort.CohortId).RemindMe, new GoalButton(welcome.Cohort.CohortId).SetAGoal),
        ]).ToMessage();

    /// <summary>All that the welcome says.</summary>
    public static IEnumerable<CardPart?> Parts(TeamWelcome welcome) =>
    [
        $"### 👋 Welcome, team {Markdown.Escape(welcome.Team.Name)}!\n-# {Markdown.Escape(welcome.Cohort.Name)} · "
            + $"{HistoryWords.Weeks(welcome.Cohort.Weeks)} from {Dates.Day(welcome.Cohort.Calendar.Monday(1))}",
        Words(welcome, heading: null, welcome.Words.Hello, UsualWords.Hello),
        FittingText.Items("**Who is who**", [.. People(welcome)], "\n"),
        $"**When you meet**\n🗓️ {Standup(welcome)}",
        Words(welcome, "**The first three things**", welcome.Words.Steps, UsualWords.Steps),
        Words(welcome, "**Where to ask**", welcome.Words.Asking, UsualWords.Asking),
    ];

    private static FittingText Words(TeamWelcome welcome, string? heading, string? written, string usual) =>
        written is null ? FittingText.Lines(heading is null ? usual : $"{heading}\n{usual}")
        : FittingText.Block(heading, written, welcome.Team.TrackerUrl);

    private static IEnumerable<string> People(TeamWelcome welcome)
    {
        (string Sign, CrewRole Role)[] all = [("🧭", CrewRole.Navigator), ("👩‍🚀", CrewRole.Djangonaut), ("🛟", CrewRole.Captain)];
        return
            from one in all
            let names = welcome.NamesOf(one.Role)
            where names.Count > 0
            select $"{one.Sign} {(names.Count == 1 ? $"{one.Role}" : $"{one.Role}s")}: {string.Join(", ", names.Select(Markdown.Escape))}";
    }

    private static string Standup(TeamWelcome welcome)
    {
        var (team, zone) = (welcome.Team, welcome.Cohort.TimeZone.Id);
        var place = team.ShownPlace is { } shown ? $", 📍 {shown}" : "";
        return welcome.Standup is { } first
            ? $"Your first stand-up: {Dates.Timestamp(first)}, {team.Minutes} minutes{place}.\n"
                + $"Then each {team.StandupDay} at {team.StandupTime:HH':'mm} in {zone}; every week opens with the time in your own zone."
            : $"There is no stand-up left to come{place}.";
    }
}
