using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Questions.Asking;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Questions.Answering;

/// <summary>The form in which people answer, and the asker adds something.</summary>
internal static class AnswerForm
{
    public const string Route = "question.send";

    private const string Words = "words";

    /// <summary>The text field under its label.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string> { [Words] = "Your words" };

    public static Form Open(QuestionContext at) => new(
        new CustomId(Route, at.Cohort.CohortId, at.Question.QuestionId.Value).ToString(),
        (at.IsOwn, at.Question.IsAnonymous) switch
        {
            (true, true) => "Reply as the person who asked",
            (true, false) => "Add to your question",
            _ => "Answer",
        },
        [
            new FormField(
                Texts[Words],
                new TextInput(
                    Words,
                    TextInputStyle.Paragraph,
                    Required: true,
                    Placeholder: at.IsOwn ? null : "A hint, a link or “I had that too” helps.",
                    MaxLength: QuestionDraft.LongestText),
                Excerpt.Of(at.Question.Text.ReplaceLineEndings(" "), FormField.MaxDescriptionLength)),
        ]);

    public static string Read(FormRequest request) => request.Text(Words).Trim();
}
