using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Goals;

/// <summary>Form for a person's own goal; an empty one clears it.</summary>
internal static class GoalForm
{
    public const string Route = "goal.save";

    private const string Goal = "goal";

    /// <summary>Text fields of the form by id, with their labels.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } =
        new Dictionary<string, string> { [Goal] = "What would you like to reach?" };

    public static Form Open(CohortId cohortId, string? existing) => new(
        new CustomId(Route, cohortId).ToString(),
        "Your goal for the program",
        [
            new FormField(
                Texts[Goal],
                new TextInput(
                    Goal,
                    TextInputStyle.Paragraph,
                    Required: false,
                    existing,
                    "A first PR, reading one part of Django well, meeting people…",
                    MaxLength: GoalMessages.LongestText),
                "Your team and Captains can see it. It is compared with nothing."),
        ]);

    public static string Read(FormRequest request) => request.Text(Goal).Trim();
}
