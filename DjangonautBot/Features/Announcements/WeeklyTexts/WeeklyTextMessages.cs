using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Announcements.WeeklyTexts;

/// <summary>Texts of <c>/announce week</c>.</summary>
internal static class WeeklyTextMessages
{
    public const string ChangeRoute = "announce.week.change";
    public const string PreviewRoute = "announce.week.preview";
    public const string DefaultRoute = "announce.week.default";

    public const string NoWords = "🌱 There were no words in it yet. *Back to the default* brings the program's own text back.";

    public const string NoTeam = "🌱 There is no team yet whose name and stand-up I could fill in. `/team create` makes one.";

    public const string Saved = "✅ Saved. An opening that stands already follows in a moment.";

    public const string IsDefault = "✅ Done. An opening that stands already follows in a moment.";

    private const int LongestList = 200;

    public static string NotInTheProgram(Cohort cohort) =>
        $"🌱 *{Markdown.Escape(cohort.Name)}* has the weeks 0 to {cohort.Weeks}. Please choose one of them.";

    public static string UnknownWords(IReadOnlyList<string> unknown) =>
        $"🧩 I do not know what to fill in for {AsManyAsFit.Join(unknown.Select(Markdown.Quote), ", ", LongestList)}. I know "
            + $"{Placeholders.Shown}. Please use one of these, or leave the braces out.";

    public static string PreviewOf(Team team) =>
        $"👀 Only you see this. It is how the week opens for team {Markdown.Escape(team.Name)}; below it come the usual buttons.";

    /// <param name="done">Words about what was done just now; null for none.</param>
    public static OutgoingMessage Show(Cohort cohort, int week, WeeklyText text, string? done) => new Card(
        CardColor.Purple,
        $"{(done is null ? "" : $"{done}\n")}### 🗓️ How week {week} opens\n-# {Source(cohort, week, text)}",
        new CardPart.Line(),
        FittingText.Block(null, text.Words, trackerUrl: null),
        new CardPart.Line(),
        $"-# I fill in {Placeholders.Shown}. Week, stand-up time and buttons come with it anyway.",
        new CardPart.Buttons(Actions(cohort, week, text))).ToMessage();

    public static string HistoryOfChange(OpeningKey key, Cohort cohort) => $"changed how {Weeks(key, cohort)}";

    public static string HistoryOfReset(OpeningKey key, Cohort cohort) => $"went back to the program's text for how {Weeks(key, cohort)}";

    private static string Weeks(OpeningKey key, Cohort cohort) =>
        key == OpeningKey.AllMiddleWeeks ? "all weeks between open" : $"week {key.WeeksIn(cohort.Weeks).First()} opens";

    private static string Source(Cohort cohort, int week, WeeklyText text) => text switch
    {
        { IsOwn: false } => "This is the program's own text.",
        { IsGeneral: true } => $"This is your text for all weeks between: {Between(cohort)}.",
        _ when IsMiddle(cohort, week) => "This is your text for this week alone.",
        _ => "This is your text.",
    };

    private static string Between(Cohort cohort) =>
        AsManyAsFit.Join(OpeningKey.AllMiddleWeeks.WeeksIn(cohort.Weeks).Select(Numbers.Plain), ", ", LongestList);

    private static IEnumerable<Button> Actions(Cohort cohort, int week, WeeklyText text)
    {
        var isMiddle = IsMiddle(cohort, week);
        yield return Of(ButtonStyle.Primary, isMiddle ? "Change this week" : "Change", ChangeRoute, cohort, week, isGeneral: false);
        if (isMiddle)
        {
            yield return Of(ButtonStyle.Secondary, "Change all weeks between", ChangeRoute, cohort, week, isGeneral: true);
        }

        yield return Of(ButtonStyle.Secondary, "Preview", PreviewRoute, cohort, week, isGeneral: false);
        if (text.IsOwn)
        {
            yield return Of(ButtonStyle.Secondary, "Back to the default", DefaultRoute, cohort, week, text.IsGeneral);
        }
    }

    private static bool IsMiddle(Cohort cohort, int week) => OpeningKey.Of(week, cohort.Weeks).Place == ProgramPlace.Middle;

    private static Button Of(ButtonStyle style, string label, string route, Cohort cohort, int week, bool isGeneral) =>
        new(style, label, new CustomId(route, cohort.CohortId, week, isGeneral ? 1 : 0).ToString());
}
