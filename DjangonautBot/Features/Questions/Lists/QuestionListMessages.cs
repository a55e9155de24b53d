using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions.Lists;

/// <summary>Texts of the list of questions, and of the reminder about waiting ones.</summary>
internal static class QuestionListMessages
{
    public const string PageRoute = "question.page";

    private const int LongestWords = 400;
    private const int LongestTeam = 24;
    private const int LongestLabel = SelectOption.MaxLabelLength;
    private const int LongestTeams = 300;

    public static string NoSuchTeam(string typed, IReadOnlyList<Team> teams) => teams.Count == 0
        ? "🌱 There is no team yet. A Captain can make one with `/team create`."
        : $"🌱 I do not know a team called {Markdown.Quote(typed)}. There is "
            + $"{AsManyAsFit.Join(teams.Select(team => Markdown.Escape(team.Name)), " · ", LongestTeams)}.";

    public static OutgoingMessage List(QuestionListPage page) =>
        page.Questions.Total == 0
            ? new OutgoingMessage(AllowedMentions.None, Nothing(page.Filter.State))
            : new Card(
                CardColor.Blue,
                [
                    $"### {Title(page)}",
                    .. page.Questions.Items.Select(question => new CardPart.Section(Words(page, question), Action(page, question))),
                    new CardPart.Menu(Menu(page)),
                    page.Questions.Turning("◀ Older", "Newer ▶", number => PageId(page, number)),
                ]).ToMessage();

    /// <summary>Line without any question's text, for a channel that others may read too.</summary>
    /// <param name="team">Null for anonymous questions to Navigators.</param>
    public static OutgoingMessage Waiting(CohortId cohortId, Team? team, int count)
    {
        var kind = team is null ? "anonymous " : "";
        var where = team is null ? "" : $" in *{Markdown.Escape(team.Name)}*";
        return new OutgoingMessage(
            AllowedMentions.None,
            count == 1
                ? $"⏳ {(team is null ? "An anonymous" : "A")} question{where} has been waiting for two days. Even a first thought helps."
                : $"⏳ {count} {kind}questions{where} have been waiting for two days. Even a first thought helps.",
            Components: [new ActionRow(QuestionButtons.OpenList(cohortId, "Open", team?.TeamId))]);
    }

    private static string Nothing(QuestionState state) => state switch
    {
        QuestionState.Open => "🌱 No question waits for an answer here. If you have one: `/ask`.",
        QuestionState.Answered => "🌱 No question is answered and still unsettled here. `/questions` shows the open ones.",
        _ => "🌱 No question is settled here yet. `/questions` shows the open ones.",
    };

    private static string Title(QuestionListPage page)
    {
        var what = page.Filter.State switch
        {
            QuestionState.Open when page.Questions.Items.Any(question => question.State == QuestionState.Answered) =>
                "❓ Open questions, and yours that have an answer",
            QuestionState.Open => "❓ Open questions",
            QuestionState.Answered => "💬 Answered questions",
            _ => "✅ Settled questions",
        };
        return what + page.Questions.InTitle;
    }

    private static FittingText Words(QuestionListPage page, Question question)
    {
        var team = page.Teams.FirstOrDefault(team => team.TeamId == question.TeamId);
        var parts = new[]
        {
            Who(page.QuestionPermissions, question),
            page.Teams.Count > 1 && team is not null ? $"*{Markdown.Escape(Excerpt.Of(team.Name, LongestTeam))}*" : null,
            question.Audience == QuestionAudience.Navigators ? "for Navigators" : null,
            Dates.Ago(question.AskedAt),
            question.MeToos > 0 ? $"🙋 {question.MeToos}" : null,
            question.Answers > 0 ? $"💬 {question.Answers}" : null,
            Card(page, question),
        };
        var above = string.Join(" · ", parts.OfType<string>());
        return new FittingText(limit =>
            $"{above}\n> {DiscordText.Line(question.Text, team?.TrackerUrl, Math.Min(limit, LongestWords))}");
    }

    private static Button Action(QuestionListPage page, Question question) => question.State switch
    {
        QuestionState.Settled => QuestionButtons.Open(question),
        QuestionState.Open when !page.QuestionPermissions.HasAsked(question) => QuestionButtons.Answer(question, "Answer"),
        _ => QuestionButtons.Settle(question),
    };

    private static string Who(QuestionPermissions questionPermissions, Question question) =>
        (questionPermissions.HasAsked(question), question.AskedBy) switch
        {
            (true, null) => "you, anonymously",
            (true, _) => "you",
            (_, { } name) => QuestionText.Name(name),
            _ => "somebody",
        };

    // Only Navigators and Captains can open the link to a line in the Navigators' channel.
    private static string? Card(QuestionListPage page, Question question) =>
        question is { CardChannelId: { } channelId, CardMessageId: { } messageId }
        && (
            question.Audience == QuestionAudience.Team
            || (page.QuestionPermissions.IsNavigatorOrCaptain && channelId == page.Cohort.NavigatorsChannelId))
            ? $"[card]({MessageLink.Of(page.Cohort.GuildId, channelId, messageId)})"
            : null;

    // The whole text, and all that can be done with it.
    private static StringSelect Menu(QuestionListPage page) => new(
        new CustomId(QuestionButtons.OpenRoute, page.Cohort.CohortId).ToString(),
        [
            .. page.Questions.Items.Select(question => new SelectOption(
                Excerpt.Of(VisibleText.Of(question.Text).ReplaceLineEndings(" "), LongestLabel),
                question.QuestionId.ToString())),
        ],
        "Open a question");

    private static string PageId(QuestionListPage page, int number) => new CustomId(
        PageRoute,
        page.Cohort.CohortId,
        (long)page.Filter.State,
        page.Filter.TeamId?.Value ?? QuestionButtons.AllTeams,
        number).ToString();
}
