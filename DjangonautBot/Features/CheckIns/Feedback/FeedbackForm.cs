using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Feedback;

/// <summary>The form in which people say something to a check-in. It says who will read that, and remembers what it said.</summary>
internal static class FeedbackForm
{
    public const string Route = "feedback.save";

    private const string Words = "words";
    private const long ForTheAuthorAlone = 1;
    private const int LongestText = 1500;
    private const int LongestName = 30;

    /// <summary>The text field under its label.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string> { [Words] = "Your feedback" };

    public static Form Open(CohortId cohortId, CheckIn checkIn) => new(
        new CustomId(Route, cohortId, checkIn.CheckInId.Value, checkIn.Audience == Audience.Team ? 0 : ForTheAuthorAlone).ToString(),
        $"Feedback on a check-in of week {checkIn.Week}",
        [
            new FormField(
                Texts[Words],
                new TextInput(
                    Words,
                    TextInputStyle.Paragraph,
                    Required: true,
                    Placeholder: "What went well, what could help, a link, a thank-you…",
                    MaxLength: LongestText),
                checkIn.Audience == Audience.Team
                    ? $"{Name(checkIn)} and the team read it, with your name."
                    : $"{Name(checkIn)} alone reads it, with your name."),
        ]);

    public static string Read(FormRequest request) => request.Text(Words).Trim();

    /// <summary>Whether it said that the author alone reads it.</summary>
    public static bool PromisedToTheAuthorAlone(FormRequest request) => request.Arguments is [_, ForTheAuthorAlone];

    private static string Name(CheckIn checkIn) => Excerpt.Of(VisibleText.Of(checkIn.DisplayName), LongestName);
}
