using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Feedback;

/// <summary>Form for feedback on a check-in. It names the readers, and its id remembers that promise.</summary>
internal static class FeedbackForm
{
    public const string Route = "feedback.save";

    private const string Words = "words";
    private const long ForTheAuthorAlone = 1;
    private const int LongestText = 1500;
    private const int LongestName = 30;

    /// <summary>Text field and its label.</summary>
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

    /// <summary>Whether the form promised that the author alone reads the feedback.</summary>
    public static bool PromisedToTheAuthorAlone(FormRequest request) => request.Arguments is [_, ForTheAuthorAlone];

    private static string Name(CheckIn checkIn) => Excerpt.Of(VisibleText.Of(checkIn.DisplayName), LongestName);
}
