using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Features.Questions;

/// <summary>
/// Finds the question that somebody means and what they may do with it, anew at every button and form. What changes it is
/// one transaction: this process has one writer, so that nothing changes between the look and the act.
/// </summary>
internal sealed class QuestionAccess(
    Database database, QuestionStore questions, ICohorts cohorts, ITeams teams, ICrew crew, OutboxSignal outbox, ProgramClock clock)
{
    /// <summary>Only looks.</summary>
    public Reply Look(Actor actor, long? number, Func<QuestionContext, Reply> look) =>
        Find(actor, number) switch
        {
            null => new Reply.Decline(QuestionMessages.IsGone),
            { } at when at.Permissions.MaySee(at.Question) => look(at),
            _ => new Reply.Decline(QuestionMessages.NotForYou),
        };

    public Task<Reply> ActAsync(
        Actor actor, long? number, Func<SqliteTransaction, QuestionContext, Reply> act, CancellationToken cancellationToken) =>
        WriteAsync(transaction => Look(actor, number, at => act(transaction, at)), cancellationToken);

    public async Task<Reply> WriteAsync(Func<SqliteTransaction, Reply> work, CancellationToken cancellationToken)
    {
        var reply = await database.WriteAsync(work, cancellationToken);
        outbox.Set();
        return reply;
    }

    public QuestionPermissions Describe(Actor actor)
    {
        var enrolments = actor.CrewId is { } crewId ? crew.Enrolments(crewId) : [];
        return new QuestionPermissions(
            actor.IsCaptain,
            actor.IsCaptain || enrolments.Any(enrolment => enrolment.Role == CrewRole.Navigator),
            enrolments.Select(enrolment => enrolment.TeamId).OfType<TeamId>().ToHashSet(),
            enrolments
                .Where(enrolment => enrolment.Role == CrewRole.Djangonaut)
                .Select(enrolment => enrolment.TeamId)
                .OfType<TeamId>()
                .ToHashSet(),
            actor.CrewId is { } asker ? questions.ListAskedBy(asker) : new HashSet<QuestionId>());
    }

    // Where the words were deleted, only the count of questions is left.
    private QuestionContext? Find(Actor actor, long? number) =>
        actor.CohortId is { } cohortId && number is { } value
        && questions.Find(cohortId, new QuestionId(value)) is { Text.Length: > 0 } question
        && teams.Find(cohortId, question.TeamId) is { } team
            ? new QuestionContext(question, cohorts.Get(cohortId), team, actor, Describe(actor), clock.Now)
            : null;
}
