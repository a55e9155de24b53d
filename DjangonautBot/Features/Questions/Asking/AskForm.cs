using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Questions.Asking;

/// <summary>The form in which people ask.</summary>
internal static class AskForm
{
    public const string Route = "question.save";

    public const string ToTeam = "team";
    public const string ToNavigators = "navigators";

    private const string Question = "question";
    private const string To = "to";
    private const string As = "as";
    private const string Named = "named";
    private const string Anonymous = "anonymous";

    /// <summary>The text field under its label.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } =
        new Dictionary<string, string> { [Question] = "What would you like to ask?" };

    public static Form Open(QuestionScope scope, QuestionAudience audience, bool isAnonymous) =>
        new(
            new CustomId(Route, scope.Cohort.CohortId, scope.Team.TeamId.Value).ToString(),
            "Ask a question",
            [
                new FormField(
                    Texts[Question],
                    new TextInput(
                        Question,
                        TextInputStyle.Paragraph,
                        Required: true,
                        Placeholder: "No question is too small here. Others may well wonder about the same.",
                        MaxLength: QuestionDraft.LongestText)),
                Menu(
                    "Who is it for?",
                    To,
                    new SelectOption("My team", ToTeam, "In your team's channel", Default: audience == QuestionAudience.Team),
                    new SelectOption(
                        "The Navigators",
                        ToNavigators,
                        "Only Navigators and Captains read it",
                        Default: audience == QuestionAudience.Navigators)),
                Menu(
                    "With your name?",
                    As,
                    new SelectOption("With my name", Named, Default: !isAnonymous),
                    new SelectOption("Anonymously", Anonymous, "Nobody here sees who asked", Default: isAnonymous)),
            ]);

    // Whatever was not chosen counts as what shows less.
    public static QuestionDraft Read(FormRequest request) => new(
        request.Text(Question).Trim(),
        request.Text(To) == ToTeam ? QuestionAudience.Team : QuestionAudience.Navigators,
        request.Text(As) != Named);

    /// <summary>As it was given with the command; the team if it was not.</summary>
    public static QuestionAudience ReadAudience(string? to) => to == ToNavigators ? QuestionAudience.Navigators : QuestionAudience.Team;

    private static FormField Menu(string label, string name, params SelectOption[] options) =>
        new(label, new StringSelect(name, options, Required: true));
}
