using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Questions;

/// <summary>
/// Finds a question and checks the person's permissions, at every button and form. A change is one transaction: the process has a single
/// writer, so nothing changes between the check and the change.
/// </summary>
internal sealed class QuestionAccess(
    Database database, QuestionStore questions, ICohorts cohorts, ITeams teams, ICrew crew, OutboxSignal outbox, ProgramClock clock)
{
    /// <summary>Reads a question, if the person may see it.</summary>
    public Reply Read(Actor actor, long? number, Func<QuestionContext, Reply> read) =>
        Find(actor, number) switch
        {
            null => new Reply.Decline(QuestionMessages.IsGone),
            { } context when context.Permissions.MaySee(context.Question) => read(context),
            _ => new Reply.Decline(QuestionMessages.NotForYou),
        };

    /// <summary>Changes a question in a transaction, if the person may see it.</summary>
    public Task<Reply> ActAsync(
        Actor actor, long? number, Func<WriteTransaction, QuestionContext, Reply> act, CancellationToken cancellationToken) =>
        WriteAsync(transaction => Read(actor, number, context => act(transaction, context)), cancellationToken);

    /// <summary>Runs a transaction, and wakes the outbox after it.</summary>
    public async Task<Reply> WriteAsync(Func<WriteTransaction, Reply> work, CancellationToken cancellationToken)
    {
        var reply = await database.WriteAsync(work, cancellationToken);
        outbox.Set();
        return reply;
    }

    /// <summary>Permissions of a person in their cohort.</summary>
    public QuestionPermissions PermissionsOf(Actor actor)
    {
        var enrolments = actor.CrewId is { } crewId ? crew.Enrolments(crewId) : [];
        return new QuestionPermissions(
            actor.IsCaptain,
            actor.IsCohortCaptain,
            enrolments.Any(enrolment => enrolment.Role == CrewRole.Navigator),
            TeamsOf(enrolments, CrewRole.Captain),
            enrolments.Select(enrolment => enrolment.TeamId).OfType<TeamId>().ToHashSet(),
            TeamsOf(enrolments, CrewRole.Djangonaut),
            actor.CrewId is { } asker ? questions.ListAskedBy(asker) : new HashSet<QuestionId>());
    }

    private static HashSet<TeamId> TeamsOf(IEnumerable<Enrolment> enrolments, CrewRole role) =>
        enrolments.Where(enrolment => enrolment.Role == role).Select(enrolment => enrolment.TeamId).OfType<TeamId>().ToHashSet();

    // A question whose text was deleted only counts.
    private QuestionContext? Find(Actor actor, long? number) =>
        actor.CohortId is { } cohortId && number is { } value
        && questions.Find(cohortId, new QuestionId(value)) is { Text.Length: > 0 } question
            ? new QuestionContext(question, cohorts.Get(cohortId), teams.FindOf(question), actor, PermissionsOf(actor), clock.Now)
            : null;
}

/// <summary>Question, acting person and their permissions.</summary>
/// <param name="Team">Null for an anonymous question to Navigators.</param>
internal sealed record QuestionContext(
    Question Question,
    Cohort Cohort,
    Team? Team,
    Actor Actor,
    QuestionPermissions Permissions,
    Instant Now)
{
    public Snowflake Lane => QuestionChannel.Lane(Cohort, Team, Question);

    /// <summary>Whether its card and answers are posted: a removed team's channel gets nothing more.</summary>
    public bool IsPosted => Question.Audience == QuestionAudience.Navigators || Team is { RemovedAt: null };

    public bool IsOwn => Permissions.HasAsked(Question);

    /// <summary>Whether the question is open or answered, and not settled yet.</summary>
    public bool IsUnsettled => Question.State is QuestionState.Open or QuestionState.Answered;
}
