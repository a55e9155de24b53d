using System.Text;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew.Import.Finding;
using DjangonautBot.Features.Crew.Import.Planning;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew.Import;

/// <summary>Shows what an import changes: before it is confirmed, and after.</summary>
internal static class ImportPreview
{
    private const string FileName = "import.txt";

    private const string InTheFile = "📎 The whole list is in the file.";

    /// <summary>Asks for confirmation, or first for what is not clear.</summary>
    public static OutgoingMessage Ask(Cohort cohort, ImportOutcome.ToConfirm toConfirm)
    {
        var (draft, plan, isOutdated) = toConfirm;
        var asked = draft.Rows.Where(row => row.IsAsked).ToList();
        return Show(
            [
                isOutdated ? "🔄 Something changed meanwhile, so this is how it would be now." : null,
                $"### 📋 {(CanBeConfirmed() ? "Import" : "To import")} into {Markdown.Escape(cohort.Name)}: {Summary(plan)}",
            ],
            plan,
            [.. asked.Count > 0 ? Question(cohort.CohortId, draft, asked) : [], Buttons()]);

        bool CanBeConfirmed() => asked.Count == 0 && plan.Obstacles.Count == 0;

        CardPart Buttons()
        {
            var keep = new Button(
                ButtonStyle.Secondary, "Keep it as it is", new CustomId(ImportMessages.KeepRoute, cohort.CohortId).ToString());
            var confirm = new CustomId(ImportMessages.ConfirmRoute, cohort.CohortId, draft.Id, plan.Fingerprint).ToString();
            return CanBeConfirmed()
                ? new CardPart.Buttons(new Button(ButtonStyle.Primary, "Yes, import it", confirm), keep)
                : new CardPart.Buttons(keep);
        }
    }

    /// <param name="consequences">Consequences of the change, in short lines.</param>
    /// <param name="offers">Buttons for what comes next.</param>
    public static OutgoingMessage Done(
        Cohort cohort, ImportPlan plan, IReadOnlyList<string> consequences, IReadOnlyList<Button> offers) => Show(
        [
            plan.ChangesNothing
                ? $"### 🌱 No change: {Markdown.Escape(cohort.Name)} is as the file says"
                : $"### ✅ Imported into {Markdown.Escape(cohort.Name)}: {Summary(plan)}",
        ],
        plan,
        [
            consequences.Count > 0 ? FittingText.Lines(string.Join('\n', consequences)) : null,
            offers.Count > 0 ? new CardPart.Buttons(offers) : null,
        ]);

    private static OutgoingMessage Show(IReadOnlyList<CardPart?> above, ImportPlan plan, IReadOnlyList<CardPart?> below)
    {
        var sections = ImportSections.Of(plan, person => $"<@{person.UserId}>");
        IEnumerable<CardPart?> parts = sections.Select(section =>
            (CardPart)FittingText.Lines($"**{section.Heading}**\n{string.Join(section.Separator, section.Lines)}"));
        return new Card(null, [.. above, .. parts, .. below]).ToWholeMessage()
            ?? new Card(null, [.. above, .. parts, InTheFile, .. below]).ToMessage(
                new FileAttachment(FileName, Encoding.UTF8.GetBytes(Plain(plan))));
    }

    private static string Plain(ImportPlan plan) => string.Join(
        "\n\n",
        ImportSections.Of(plan, person => person.DisplayName)
            .Select(section => $"{section.Heading}\n{string.Join(section.Separator, section.Lines)}"));

    private static string Summary(ImportPlan plan)
    {
        var joining = plan.Changes.Count(change => change.IsJoining);
        var moving = plan.Changes.Count(change => change.IsMove);
        var changing = plan.Changes.Count(change => change.IsRoleChange);
        string[] counts =
        [
            .. plan.NewTeams.Count > 0 ? [Numbers.Of(plan.NewTeams.Count, "new team")] : Array.Empty<string>(),
            .. joining > 0 ? [$"{joining} to join"] : Array.Empty<string>(),
            .. moving > 0 ? [$"{moving} to move"] : Array.Empty<string>(),
            .. changing > 0 ? [$"{Numbers.Of(changing, "new role")}"] : Array.Empty<string>(),
        ];
        return counts.Length == 0 ? "nothing yet" : string.Join(", ", counts);
    }

    private static IEnumerable<CardPart> Question(CohortId cohortId, ImportDraft draft, List<ImportRow> asked)
    {
        var row = asked[0];
        var candidates = draft.Candidates.Where(candidate => candidate.RowNumber == row.RowNumber).ToList();
        var labels = new Namesakes(candidates.Select(candidate => (candidate.UserId, candidate.DisplayName)));
        var open = asked.DistinctBy(each => (each.Name, each.UserId)).Count();
        yield return FittingText.Lines(ImportMessages.Question(row, candidates, open));
        yield return new CardPart.Menu(new StringSelect(
            new CustomId(ImportMessages.AnswerRoute, cohortId, draft.Id, row.RowNumber).ToString(),
            [
                .. candidates.Select(candidate => new SelectOption(
                    labels.Label(candidate.UserId, candidate.DisplayName, SelectOption.MaxLabelLength / 2), candidate.UserId.ToString())),
                new SelectOption("Nobody of these: leave the row out", ImportMessages.Nobody),
            ],
            "Choose who it is"));
    }
}
