using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Questions.Asking;

/// <summary>Form for a question.</summary>
internal static class AskForm
{
    public const string Route = "question.save";

    public const string ToTeam = "team";
    public const string ToNavigators = "navigators";

    private const string Words = "question";
    private const string To = "to";
    private const string Anonymous = "anonymous";

    // Value of a checkbox that is not checked.
    private const string No = "false";

    /// <summary>Text field and its label.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } =
        new Dictionary<string, string> { [Words] = "What would you like to ask?" };

    public static Form Open(QuestionScope scope, QuestionAudience audience, bool isAnonymous) =>
        new(
            new CustomId(Route, scope.Cohort.CohortId, scope.Team.TeamId.Value).ToString(),
            "Ask a question",
            [
                new FormField(
                    Texts[Words],
                    new TextInput(
                        Words,
                        TextInputStyle.Paragraph,
                        Required: true,
                        Placeholder: "No question is too small here. Others may well wonder about the same.",
                        MaxLength: Question.LongestText)),
                new FormField(
                    "Who is it for?",
                    new RadioGroup(
                        To,
                        [
                            new SelectOption("My team", ToTeam, "In your team's channel", audience == QuestionAudience.Team),
                            new SelectOption(
                                "The Navigators",
                                ToNavigators,
                                "Only Navigators and Captains read it",
                                audience == QuestionAudience.Navigators),
                        ],
                        Required: true),
                    $"The same as {AskCommands.To}: of /ask"),
                new FormField(
                    "Ask anonymously",
                    new Checkbox(Anonymous, isAnonymous),
                    $"Nobody here sees who asked. The same as {AskCommands.Anonymous}: of /ask"),
            ]);

    // Missing choices count as the more private ones.
    public static QuestionDraft Read(FormRequest request) => new(
        request.Text(Words).Trim(),
        request.Text(To) == ToTeam ? QuestionAudience.Team : QuestionAudience.Navigators,
        request.Text(Anonymous) != No);

    /// <summary>Reads the command's option; the team by default.</summary>
    public static QuestionAudience ReadAudience(string? to) => to == ToNavigators ? QuestionAudience.Navigators : QuestionAudience.Team;
}
