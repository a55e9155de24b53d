using System.Globalization;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling.Planning;

namespace DjangonautBot.Features.Teams.Times;

/// <summary>Texts of <c>/team times</c>, for the Captains of the team alone: they tell what zones people live in.</summary>
internal static class TeamTimesMessages
{
    public const string ShowRoute = "team.times";
    public const string ChooseRoute = "team.times.choose";
    public const string SetRoute = "team.times.set";

    private const int LongestName = 32;
    private const int LongestNames = 90;
    private const int MostBlocks = 6;

    public static OutgoingMessage Show(TeamTimes times)
    {
        var best = times.ForMost;
        return new Card(
            CardColor.Blue,
            [
                $"### 🕰️ Times for {Name(times.Team.Name)}\n{Introduction(times)}",
                .. best.Count > 0 ? Blocks(times, best) : [NothingFits(times)],
                best.Count > 0 ? new CardPart.Menu(Menu(times, best)) : null,
                $"-# {Silent(times)}Only this team's Captains see this.",
            ]).ToMessage();
    }

    /// <summary>Shows the effect of a choice, and asks.</summary>
    public static OutgoingMessage Preview(TeamTimes times, SuitableTime chosen)
    {
        var (cohort, team) = (times.Cohort, times.Team);
        return new Card(
            CardColor.Blue,
            $"### 🕰️ {Name(team.Name)}: {TimeRanges.Of(chosen.At)}?\n"
                + $"That is in {Markdown.Escape(cohort.TimeZone.Id)}; the first one is {Dates.Timestamp(chosen.Next)}. "
                + $"Now it is {TimeRanges.Of(Present(team))}.",
            $"{Capital(For(times, chosen))}{Night(chosen, cohort)}",
            new CardPart.Buttons(
                new Button(ButtonStyle.Primary, "Set it", Id(SetRoute, team, chosen.MinuteOfWeek)),
                new Button(ButtonStyle.Secondary, "Other times", Id(ShowRoute, team)))).ToMessage();
    }

    private static string Introduction(TeamTimes times)
    {
        var (cohort, team) = (times.Cohort, times.Team);
        var now = times.Find(Present(team)) is { } present ? $", {For(times, present)}" : "";
        return $"A stand-up of {team.Minutes} minutes that begins at one of these times ({Markdown.Escape(cohort.TimeZone.Id)}) lies "
            + "between 9:00 and 21:00 where people live, in each week to come, whatever their clocks do. "
            + $"Now it is {TimeRanges.Of(Present(team))}{now}.";
    }

    // The times of the same people together: those for most people first, and of these the most times.
    private static IEnumerable<CardPart> Blocks(TeamTimes times, IReadOnlyList<SuitableTime> best) => best
        .GroupBy(time => string.Join(',', time.NotFor.Select(person => person.CrewId.Value)))
        .OrderBy(same => same.First().NotFor.Count)
        .ThenByDescending(same => same.Count())
        .Take(MostBlocks)
        .Select(same => (CardPart)FittingText.Items($"**{Capital(For(times, same.First()))}**", TimeRanges.Lines(same), "\n"));

    private static string NothingFits(TeamTimes times) => times switch
    {
        { Told.Count: 0 } =>
            "🌱 Nobody of this team has told a time zone yet. Who would like to, says `/me timezone`; then run this again.",
        { All.Count: 0 } => "🛬 No week of the program is left to come.",
        _ => "🌍 They live far apart: no time lies between 9:00 and 21:00 for more than half of them. `/team edit` takes any time, "
            + "and it may be kind to ask them.",
    };

    private static StringSelect Menu(TeamTimes times, IReadOnlyList<SuitableTime> best) => new(
        Id(ChooseRoute, times.Team),
        [
            .. BestTimes.ForMenu(best).Select(time => new SelectOption(
                TimeRanges.Of(time.At),
                time.MinuteOfWeek.ToString(CultureInfo.InvariantCulture),
                Excerpt.Of(Capital(For(times, time, escape: false)), SelectOption.MaxDescriptionLength))),
        ],
        "Set the stand-up to …");

    // For all, or for how many and for whom not.
    private static string For(TeamTimes times, SuitableTime time, bool escape = true)
    {
        var (told, some) = (times.Told.Count, times.Told.Count - time.NotFor.Count);
        return time.NotFor.Count == 0
            ? told == 1 ? "for the one who told their zone" : $"for all {told} who told their zone"
            : $"for {some} of {told}, not for {Names(time.NotFor, escape)}";
    }

    private static string Names(IReadOnlyList<TeamMate> people, bool escape) =>
        AsManyAsFit.Join(people.Select(person => escape ? Name(person.Name) : Excerpt.Of(person.Name, LongestName)), ", ", LongestNames);

    private static string Night(SuitableTime chosen, Cohort cohort) => NightTime.IsNight(chosen.At.Time)
        ? $"\n🌙 It is at night in {Markdown.Escape(cohort.TimeZone.Id)}, the cohort's time zone. *Set it* if it is right as it is."
        : "";

    private static string Silent(TeamTimes times) => times.Silent switch
    {
        0 => "",
        1 => "1 person has told no zone, which is fine, and is left out here. ",
        var some => $"{some} people have told no zone, which is fine, and are left out here. ",
    };

    private static WeekTime Present(Team team) => new(team.StandupDay, team.StandupTime);

    private static string Name(string name) => Markdown.Escape(Excerpt.Of(name, LongestName));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Id(string route, Team team, params IReadOnlyList<long> arguments) =>
        new CustomId(route, team.CohortId, [team.TeamId.Value, .. arguments]).ToString();
}
