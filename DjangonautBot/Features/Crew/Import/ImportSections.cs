using DjangonautBot.Features.Crew.Import.Finding;
using DjangonautBot.Features.Crew.Import.Planning;
using DjangonautBot.Features.Crew.Import.Reading;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Crew.Import;

/// <summary>The effects of an import, as lines under headings.</summary>
internal static class ImportSections
{
    /// <param name="who">Writes a person.</param>
    public static IReadOnlyList<ImportSection> Of(ImportPlan plan, Func<NewCrewMember, string> who)
    {
        ImportSection[] all =
        [
            new("🚧 This comes first", plan.Obstacles),
            new("👩‍🚀 New teams", [.. plan.NewTeams.Select(Describe)]),
            new("🎉 Joining", [.. Joining(plan, who)]),
            new("🧭 Moving", [.. plan.Changes.Where(change => change.IsMove).Select(change => Describe(change, who))]),
            new("🔁 Changing roles", [.. plan.Changes.Where(change => change.IsRoleChange).Select(change => Describe(change, who))]),
            new("🔐 In both roles of one team", [.. InBothRoles(plan, who)]),
            new("⚖️ Navigators", plan.Shortages),
            new("🚪 Not in this server, and not imported", [.. plan.Absent.Select(Describe)]),
            new("🍃 Left out", [.. plan.LeftOut.Select(Describe)]),
            new("🌱 In the crew and not in the file: they stay", [.. plan.NotInFile.Select(who)], Separator: ", "),
            new("📝 Staying as it is", plan.Notes),
        ];
        return [.. all.Where(section => section.Lines.Count > 0)];
    }

    private static string Describe(NewTeam team)
    {
        var draft = team.Draft;
        var line = $"*{Markdown.Escape(draft.Name)}* in <#{draft.ChannelId}>, stand-up each {draft.Day} at {draft.Time:HH':'mm}";
        return DateLikeName.IsMatch(draft.Name)
            ? $"{line}\n⚠️ Is it really called so? The name looks like a date, and spreadsheets make dates of names such as `3-4`."
            : line;
    }

    private static IEnumerable<string> Joining(ImportPlan plan, Func<NewCrewMember, string> who) =>
        from change in plan.Changes
        where change.IsJoining
        group who(change.Person) by change.To into people
        select $"{PlanningMessages.Describe(people.Key)}: {string.Join(", ", people)}";

    private static string Describe(PlannedChange change, Func<NewCrewMember, string> who) =>
        $"{who(change.Person)}: {PlanningMessages.Describe(change.From!)} → {PlanningMessages.Describe(change.To)}";

    private static IEnumerable<string> InBothRoles(ImportPlan plan, Func<NewCrewMember, string> who)
    {
        foreach (var people in plan.InBothRoles.GroupBy(both => both.Team, both => who(both.Person)))
        {
            yield return $"*{Markdown.Escape(people.Key.Name)}*: {string.Join(", ", people)}. {CrewMessages.ReadingInBothRoles}";
        }
    }

    private static string Describe(ImportRow row)
    {
        var id = row.UserId is { } userId ? $"the id {userId}" : null;
        var person = row.Name is { } name ? $"{Markdown.Escape(name)}{(id is null ? "" : $" ({id})")}" : id;
        return $"Row {row.RowNumber}: {person}";
    }
}

/// <summary>Lines under a heading.</summary>
internal sealed record ImportSection(string Heading, IReadOnlyList<string> Lines, string Separator = "\n");
