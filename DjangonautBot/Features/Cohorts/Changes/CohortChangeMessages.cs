using System.Text;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts.Calendar;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Cohorts.Changes;

/// <summary>Texts of <c>/cohort edit</c> and <c>/cohort break</c>: the preview of a change and its result.</summary>
internal static class CohortChangeMessages
{
    public const string EditRoute = "cohort.edit";
    public const string AddBreakRoute = "cohort.break.add";
    public const string RemoveBreakRoute = "cohort.break.remove";

    public const string NothingGiven =
        "🌱 Please say what to change: choose one of `name`, `starts_on`, `time_zone`, `weeks` and `goal`.";

    public const string IsGone =
        "🍃 This was settled or replaced by a newer request of yours. Please run `/cohort edit` again if you would still like it.";

    private const int MostLines = 5;

    public static OutgoingMessage Kept { get; } = new(AllowedMentions.None, "🌱 Everything stays as it is.");

    /// <summary>Shows a preview and asks for confirmation. Without teams, nothing but the dates can be shown.</summary>
    public static OutgoingMessage Ask(CohortChangePreview preview, IReadOnlyList<string> renamed, bool isOutdated)
    {
        var text = new StringBuilder();
        if (renamed.Count > 0)
        {
            text.Append($"✅ Done. You {Joined(renamed)}.\n");
        }

        if (isOutdated)
        {
            text.Append("🔄 Something changed meanwhile, so this is how it would be now.\n");
        }

        text.Append($"📅 **Would you like to change this for {Markdown.Escape(preview.Before.Name)}?**");
        foreach (var line in Differences(preview.Before, preview.After))
        {
            text.Append("\n· ").Append(line);
        }

        if (preview.PlannedMoves.Count == 0)
        {
            text.Append("\nNo post and no stand-up moves by it.");
        }

        return new Card(
            null,
            [
                FittingText.Lines(text.ToString()),
                .. PlannedMoves(preview.PlannedMoves),
                new CardPart.Buttons(
                    new Button(ButtonStyle.Primary, "Yes, change it", Confirm(preview).ToString()),
                    new Button(
                        ButtonStyle.Secondary,
                        "Keep it as it is",
                        new CustomId(CohortMessages.KeepRoute, preview.Before.CohortId).ToString())),
            ]).ToMessage();
    }

    public static OutgoingMessage Changed(Cohort before, Cohort after) => new(
        AllowedMentions.None,
        HistoryWords.Changed(before, after) is [_, ..] words
            ? Excerpt.Of($"✅ Done. You {Joined(words)}.", OutgoingMessage.MaxContentLength)
            : "🌱 It is like that already, so there is nothing to change.");

    private static CustomId Confirm(CohortChangePreview preview)
    {
        var fingerprint = CalendarFingerprint.Of(preview.Before, preview.After);
        var cohortId = preview.Before.CohortId;
        return preview.Change switch
        {
            CalendarChange.AddBreak(var monday) => new CustomId(AddBreakRoute, cohortId, DayNumber.Of(monday), fingerprint),
            CalendarChange.RemoveBreak(var monday) => new CustomId(RemoveBreakRoute, cohortId, DayNumber.Of(monday), fingerprint),
            _ => new CustomId(EditRoute, cohortId, preview.ChangeId!.Value, fingerprint),
        };
    }

    private static IEnumerable<string> Differences(Cohort before, Cohort after)
    {
        var (was, willBe) = (before.Calendar, after.Calendar);
        if (was.Monday(1) != willBe.Monday(1))
        {
            yield return $"Week 1 begins: {Dates.Day(was.Monday(1))} → **{Dates.Day(willBe.Monday(1))}**";
        }

        if (!before.TimeZone.Equals(after.TimeZone))
        {
            yield return $"Time zone: {before.TimeZone.Id} → **{after.TimeZone.Id}**";
        }

        if (before.Weeks != after.Weeks)
        {
            yield return $"Length: {before.Weeks} → **{HistoryWords.Weeks(after.Weeks)}**";
        }

        foreach (var monday in after.Breaks.Except(before.Breaks))
        {
            yield return $"A break in {HistoryWords.Week(monday)}";
        }

        foreach (var monday in before.Breaks.Except(after.Breaks))
        {
            yield return $"No break any more in {HistoryWords.Week(monday)}";
        }

        if (was.Sunday(before.Weeks) != willBe.Sunday(after.Weeks))
        {
            yield return $"Last day: {Dates.Day(was.Sunday(before.Weeks))} → **{Dates.Day(willBe.Sunday(after.Weeks))}**";
        }
    }

    private static IEnumerable<CardPart> PlannedMoves(IReadOnlyList<PlannedMove> plannedMoves) =>
        from part in new[] { (Title: "🗓️ Stand-ups that move", IsStandup: true), (Title: "📮 Posts that move", IsStandup: false) }
        let lines = plannedMoves.Where(plannedMove => plannedMove.Post is null == part.IsStandup).Select(Line).ToList()
        where lines.Count > 0
        select (CardPart)FittingText.Lines($"**{part.Title}**\n{FirstFew(lines)}");

    private static string FirstFew(List<string> lines)
    {
        var shown = string.Join('\n', lines.Take(MostLines));
        return lines.Count > MostLines ? $"{shown}\nand {lines.Count - MostLines} more" : shown;
    }

    private static string Line(PlannedMove plannedMove) => (plannedMove.Before, plannedMove.After) switch
    {
        ({ } before, { } after) => $"{Name(plannedMove)}: {Dates.Moment(before)} → {Dates.Moment(after)}",
        ({ } before, null) => $"{Name(plannedMove)}: {Dates.Moment(before)} → no more",
        (_, { } after) => $"{Name(plannedMove)}: new, {Dates.Moment(after)}",
        _ => throw new ArgumentException("It is neither before nor after.", nameof(plannedMove)),
    };

    private static string Name(PlannedMove plannedMove)
    {
        var team = $"*{Markdown.Escape(plannedMove.Team ?? "")}*";
        return plannedMove.Post switch
        {
            null => $"{team}, week {plannedMove.Week}",
            RecurringPost.Week => $"Week {plannedMove.Week} opens",
            RecurringPost.Brief => $"Brief for {team}, week {plannedMove.Week}",
            RecurringPost.Standup => $"{team} meets soon, week {plannedMove.Week}",
            RecurringPost.Summary => $"Summary of week {plannedMove.Week}",
            RecurringPost.Digest => $"Captains' digest of week {plannedMove.Week}",
            RecurringPost.OneOnOnes => $"1:1s to offer in week {plannedMove.Week}",
            var post => $"{post}, week {plannedMove.Week}",
        };
    }

    private static string Joined(IReadOnlyList<string> words) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
}
