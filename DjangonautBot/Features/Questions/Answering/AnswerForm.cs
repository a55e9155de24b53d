using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Questions.Answering;

/// <summary>Form for an answer, and for an addition by the asker.</summary>
internal static class AnswerForm
{
    public const string Route = "question.send";

    private const string Words = "words";

    /// <summary>Text field and its label.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string> { [Words] = "Your words" };

    public static Form Open(QuestionContext context) => new(
        new CustomId(Route, context.Cohort.CohortId, context.Question.QuestionId.Value).ToString(),
        (context.IsOwn, context.Question.IsAnonymous) switch
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
                    Placeholder: context.IsOwn ? null : "A hint, a link or “I had that too” helps.",
                    MaxLength: Question.LongestText),
                Excerpt.Of(context.Question.Text.ReplaceLineEndings(" "), FormField.MaxDescriptionLength)),
        ]);

    public static string Read(FormRequest request) => request.Text(Words).Trim();
}
