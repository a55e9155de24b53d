using System.Text;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns.Confidence;
using DjangonautBot.Features.CheckIns.Counts;
using DjangonautBot.Features.Questions;
using NodaTime.Text;

namespace DjangonautBot.Features.Captains;

/// <summary>The overview in words: for screen readers, and with everything for which a message has no room.</summary>
internal static class OverviewText
{
    private static readonly ZonedDateTimePattern Time = ZonedDateTimePattern.CreateWithInvariantCulture("ddd d MMM uuuu HH':'mm", null);

    public static string Write(CaptainsView view)
    {
        var participation = view.Participation;
        var text = new StringBuilder($"{participation.Cohort.Name}, {participation.When}\n");
        Add("Participation by team", participation.Teams.SelectMany(team => Weeks(team, participation.Cohort.Weeks)));
        foreach (var team in participation.Teams)
        {
            Add($"People of {team.Team.Name}", team.People.Select(Line));
        }

        Add("Neither a check-in, a quiet week nor time away for two weeks", participation.Silent.Select(person => person.Name));
        Add("A kind message to copy", participation.Silent.Count == 0 ? [] : [CareMessages.ToSilent]);
        Add("Said twice that it was too much", participation.Strained.Select(person => person.Name));
        Add("A kind message to copy", participation.Strained.Count == 0 ? [] : [CareMessages.ToStrained]);
        Add(AgendaMessages.QuestionsTitle(view), view.Questions.Select(question => Line(view, question)));
        Add("Who leads next", view.NextTurns.Select(turn => Line(view, turn)));
        Add($"1:1s to offer in {view.OneOnOneRound}", view.ToOffer);
        Add("Confidence from 1 to 5, in the whole cohort", view.ConfidenceDistributions.Select(Line));
        return text.ToString();

        void Add(string title, IEnumerable<string> lines)
        {
            if (lines.ToList() is { Count: > 0 } some)
            {
                text.Append($"\n{title}\n").AppendJoin('\n', some).Append('\n');
            }
        }
    }

    private static IEnumerable<string> Weeks(TeamWeeks team, int weeks) =>
        from week in Enumerable.Range(1, weeks)
        let count = team.Counts[week - 1]
        where !count.IsUpcoming
        select $"{team.Team.Name}, week {week}: {count.CheckedIn} checked in, {count.Quiet} quiet, {count.Away} away, {count.Nothing} "
            + "nothing yet";

    private static string Line(PersonWeeks person)
    {
        var weeks = person.Weeks
            .TakeWhile(mark => mark != WeekStatus.Upcoming)
            .Select((mark, index) => $"week {index + 1} {InWords(mark)}");
        return $"{person.Name}: {string.Join(", ", weeks)}";
    }

    private static string Line(ConfidenceDistribution spread) =>
        $"Week {spread.Week}: {string.Join(", ", spread.People.Select((people, index) => $"{people} said {index + 1}"))}";

    private static string InWords(WeekStatus mark) => mark switch
    {
        WeekStatus.CheckedIn => "checked in",
        WeekStatus.Quiet => "quiet",
        WeekStatus.Away => "away",
        WeekStatus.Nothing => "nothing yet",
        WeekStatus.NotInCrew => "not a Djangonaut then",
        WeekStatus.Upcoming => "to come",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, null),
    };

    private static string Line(CaptainsView view, Question question)
    {
        var (cohort, team) = (view.Participation.Cohort, AgendaMessages.TeamOf(view, question));
        var link = question is { CardChannelId: { } channel, CardMessageId: { } message }
            ? $" {MessageLink.Of(cohort.GuildId, channel, message)}"
            : "";
        var asked = $"{Time.Format(question.AskedAt.InZone(cohort.TimeZone))}, {team?.Name ?? AgendaMessages.Anonymous}";
        return $"{asked}: {question.Text.ReplaceLineEndings(" ")}{link}";
    }

    private static string Line(CaptainsView view, NextTurn turn) => turn.At is { } at
        ? $"{turn.Team.Name}: {turn.Facilitator?.DisplayName ?? "nobody yet"}, {Time.Format(at.InZone(view.Participation.Cohort.TimeZone))}"
        : $"{turn.Team.Name}: no stand-up left";
}
