using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions.Lists;

/// <summary>Texts of the list of questions, and of the reminder about waiting ones.</summary>
internal static class QuestionListMessages
{
    public const string PageRoute = "question.page";

    private const int LongestWords = 130;
    private const int LongestTeam = 24;
    private const int LongestLabel = SelectOption.MaxLabelLength - 10;
    private const int LongestTeams = 300;

    public static string NoSuchTeam(string typed, IReadOnlyList<Team> teams) => teams.Count == 0
        ? "🌱 There is no team yet. A Captain can make one with `/team create`."
        : $"🌱 I do not know a team called {Markdown.Quote(typed)}. There is "
            + $"{AsManyAsFit.Join(teams.Select(team => Markdown.Escape(team.Name)), " · ", LongestTeams)}.";

    public static OutgoingMessage List(QuestionListPage page) =>
        page.Total == 0
            ? new OutgoingMessage(AllowedMentions.None, Nothing(page.Filter.State), Embeds: [], Components: [])
            : new OutgoingMessage(
                AllowedMentions.None,
                Embeds:
                [
                    new Embed(
                        Title(page),
                        Excerpt.Of(
                            string.Join('\n', page.Questions.Select((question, place) => Line(page, question, place))),
                            Embed.MaxDescriptionLength)),
                ],
                Components: [.. Withdrawals(page), Menu(page), .. PageButtons(page)]);

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
            QuestionState.Open when page.Questions.Any(question => question.State == QuestionState.Answered) =>
                "❓ Open questions, and yours that have an answer",
            QuestionState.Open => "❓ Open questions",
            QuestionState.Answered => "💬 Answered questions",
            _ => "✅ Settled questions",
        };
        return page.Pages == 1 ? what : $"{what} · page {page.Number + 1} of {page.Pages}";
    }

    private static string Line(QuestionListPage page, Question question, int place)
    {
        var team = page.Teams.FirstOrDefault(team => team.TeamId == question.TeamId);
        var parts = new[]
        {
            $"**{page.First + place + 1}.** {Who(page.QuestionPermissions, question)}",
            page.Teams.Count > 1 && team is not null ? $"*{Markdown.Escape(Excerpt.Of(team.Name, LongestTeam))}*" : null,
            question.Audience == QuestionAudience.Navigators ? "for Navigators" : null,
            Dates.Ago(question.AskedAt),
            question.MeToos > 0 ? $"🙋 {question.MeToos}" : null,
            question.Answers > 0 ? $"💬 {question.Answers}" : null,
            Card(page, question),
        };
        return $"{string.Join(" · ", parts.OfType<string>())}\n> {DiscordText.Line(question.Text, team?.TrackerUrl, LongestWords)}";
    }

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

    private static IEnumerable<ActionRow> Withdrawals(QuestionListPage page) => page.Questions
        .Select((question, place) => (Question: question, Number: page.First + place + 1))
        .Where(each => page.QuestionPermissions.HasAsked(each.Question) && each.Question.State == QuestionState.Open)
        .Select(each => QuestionButtons.Withdraw(each.Question, $"Withdraw {each.Number}"))
        .Chunk(ActionRow.MaxButtons)
        .Select(buttons => new ActionRow([.. buttons]));

    private static ActionRow Menu(QuestionListPage page) => new(new StringSelect(
        new CustomId(QuestionButtons.OpenRoute, page.Cohort.CohortId).ToString(),
        [
            .. page.Questions.Select((question, place) => new SelectOption(
                $"{page.First + place + 1}. {Excerpt.Of(question.Text.ReplaceLineEndings(" "), LongestLabel)}",
                question.QuestionId.ToString())),
        ],
        "Open a question"));

    private static IEnumerable<ActionRow> PageButtons(QuestionListPage page)
    {
        var neighbours = new[]
        {
            page.Number > 0 ? PageButton(page, "◀ Older", page.Number - 1) : null,
            page.Number < page.Pages - 1 ? PageButton(page, "Newer ▶", page.Number + 1) : null,
        };
        return neighbours.OfType<Button>().ToArray() is { Length: > 0 } buttons ? [new ActionRow([.. buttons])] : [];
    }

    private static Button PageButton(QuestionListPage page, string label, int number) =>
        new(
            ButtonStyle.Secondary,
            label,
            new CustomId(
                PageRoute,
                page.Cohort.CohortId,
                (long)page.Filter.State,
                page.Filter.TeamId?.Value ?? QuestionButtons.AllTeams,
                number).ToString());
}
