using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions.Lists;

/// <summary>
/// Lists the questions that a person may see: those of their teams, those for Navigators if they are one, and their own. Their own answered
/// questions are listed among the open ones until they are settled.
/// </summary>
internal sealed class QuestionListHandler(QuestionAccess access, QuestionStore questions, ICohorts cohorts, ITeams teams)
{
    public Task<Reply> CommandAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Actor.CohortId is not { } cohortId)
        {
            return Answer(new Reply.Decline(DispatchMessages.NoCohort));
        }

        var name = request.Team;
        var team = name is null ? null : teams.FindByName(cohortId, name);
        return Answer(
            name is not null && team is null
                ? new Reply.Decline(QuestionListMessages.NoSuchTeam(name, teams.List(cohortId)))
                : Show(
                    request.Actor,
                    cohortId,
                    new QuestionListFilter(ReadState(request.Text(QuestionListCommands.State)), team?.TeamId),
                    page: 0));
    }

    /// <summary>Opens the list from a button below another message, or shows another page of it.</summary>
    public Task<Reply> ShowPageAsync(ComponentRequest request, CancellationToken cancellationToken) => Answer(
        request is { Arguments: [var state and >= 0 and <= (long)QuestionState.Settled, var team, var page], Actor.CohortId: { } cohortId }
            ? Show(
                request.Actor,
                cohortId,
                new QuestionListFilter((QuestionState)state, team == QuestionButtons.AllTeams ? null : new TeamId(team)),
                page)
            : new Reply.Decline(DispatchMessages.FromAnEarlierVersion));

    private Reply Show(Actor actor, CohortId cohortId, QuestionListFilter filter, long page)
    {
        var questionPermissions = access.PermissionsOf(actor);
        var seen = List(cohortId, filter.State, questionPermissions)
            .Where(question => question.Text.Length > 0 && questionPermissions.MaySee(question))
            .Where(question => filter.TeamId is null || question.TeamId == filter.TeamId)
            .ToList();
        return QuestionListMessages.List(new QuestionListPage(
            cohorts.Get(cohortId), teams.List(cohortId), filter, questionPermissions, PagedList<Question>.Of(seen, page)));
    }

    // An asker finds the answer here even if they accept no direct messages.
    private IEnumerable<Question> List(CohortId cohortId, QuestionState state, QuestionPermissions questionPermissions) =>
        state == QuestionState.Open
            ? questions
                .List(cohortId, QuestionState.Open)
                .Concat(questions.List(cohortId, QuestionState.Answered).Where(questionPermissions.HasAsked))
                .OrderBy(question => question.AskedAt)
            : questions.List(cohortId, state);

    // Withdrawn questions cannot be listed.
    private static QuestionState ReadState(string? state) => state switch
    {
        QuestionListCommands.Answered => QuestionState.Answered,
        QuestionListCommands.Settled => QuestionState.Settled,
        _ => QuestionState.Open,
    };

    private static Task<Reply> Answer(Reply reply) => Task.FromResult(reply);
}
