using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Announcements.WeeklyTexts;

/// <summary>Form for the text of an opening.</summary>
internal static class WeeklyTextForm
{
    public const string Route = "announce.week.save";

    private const string Words = "text";

    /// <summary>Text field and its label.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string> { [Words] = "How does it open?" };

    public static Form Open(Cohort cohort, int week, bool isGeneral, WeeklyText text) => new(
        new CustomId(Route, cohort.CohortId, week, isGeneral ? 1 : 0).ToString(),
        isGeneral ? "The opening of all weeks between" : $"The opening of week {week}",
        [
            new FormField(
                Texts[Words],
                new TextInput(
                    Words,
                    TextInputStyle.Paragraph,
                    Required: true,
                    Excerpt.Of(text.Words, WeeklyText.Longest),
                    MaxLength: WeeklyText.Longest),
                $"I fill in {Placeholders.Shown}."),
        ]);

    public static string Read(FormRequest request) => request.Text(Words).Trim();
}
