using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Crew.Welcome;

/// <summary>Form for the words of a welcome, filled in with those that it has.</summary>
internal static class WelcomeForm
{
    public const string Route = "welcome.save";

    private const string Hello = "hello";
    private const string Steps = "steps";
    private const string Asking = "asking";
    private const string BackToUsual = "Empty it for the usual words";

    /// <summary>Text fields and their labels.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>
    {
        [Hello] = "Hello",
        [Steps] = "The first three things",
        [Asking] = "Where to ask",
    };

    public static Form Open(TeamWelcome welcome, WelcomePlace place) => new(
        new CustomId(Route, welcome.Cohort.CohortId, welcome.Team.TeamId.Value, place.Page, place.Seen).ToString(),
        "The team's welcome",
        [
            Field(Hello, welcome.Words.Hello ?? UsualWords.Hello, WelcomeWords.LongestLine),
            Field(Steps, welcome.Words.Steps ?? UsualWords.Steps, WelcomeWords.LongestSteps),
            Field(Asking, welcome.Words.Asking ?? UsualWords.Asking, WelcomeWords.LongestLine),
        ]);

    public static WelcomeWords Read(FormRequest request) => new(
        Read(request, Hello, UsualWords.Hello), Read(request, Steps, UsualWords.Steps), Read(request, Asking, UsualWords.Asking));

    // Usual words that nobody touched stay usual, so that they are nobody's.
    private static string? Read(FormRequest request, string field, string usual)
    {
        var text = VisibleText.Of(request.Text(field)).Trim();
        return text.Length == 0 || text == VisibleText.Of(usual) ? null : text;
    }

    private static FormField Field(string name, string text, int longest) => new(
        Texts[name],
        new TextInput(name, TextInputStyle.Paragraph, Required: false, text, MaxLength: longest),
        BackToUsual);
}
