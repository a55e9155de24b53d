using DjangonautBot.Discord;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions.Asking;

/// <summary>Asks questions: by command, by form, or with the text of a check-in.</summary>
internal sealed class AskHandler(
    QuestionAccess access,
    QuestionStore questions,
    QuestionPosts posts,
    QuestionScopes scopes,
    ITeams teams,
    ICheckIns checkIns,
    AskPrompt prompt,
    FallbackRecipient fallbackRecipient,
    IDiscordGateway gateway,
    ProgramClock clock)
{
    public Task<Reply> CommandAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var audience = AskForm.ReadAudience(request.Text(AskCommands.To));
        var isAnonymous = request.Flag(AskCommands.Anonymous);
        var team = request.Team;
        return request.Text(AskCommands.Words) is { } words
            ? AskAsync(request.Actor, team, new QuestionDraft(words.Trim(), audience, isAnonymous), cancellationToken)
            : Task.FromResult(scopes.TryFind(request.Actor, team, out var scope, out var refusal)
                ? AskForm.Open(scope, audience, isAnonymous)
                : refusal);
    }

    /// <summary>Opens the form from a post: for the team in whose channel it stands, or else for the person's own.</summary>
    public Task<Reply> OpenAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        var name = request is { Arguments: [var number], Actor.CohortId: { } cohortId }
            ? teams.Find(cohortId, new TeamId(number))?.Name
            : null;
        var isFound = scopes.TryFind(request.Actor, name, out var scope, out var refusal)
            || scopes.TryFind(request.Actor, team: null, out scope, out refusal);
        return Task.FromResult(isFound ? AskForm.Open(scope!, QuestionAudience.Team, isAnonymous: false) : refusal!);
    }

    public Task<Reply> SubmitAsync(FormRequest request, CancellationToken cancellationToken)
    {
        var team = request is { Arguments: [var number], Actor.CohortId: { } cohortId } ? teams.Find(cohortId, new TeamId(number)) : null;
        return AskAsync(request.Actor, team?.Name, AskForm.Read(request), cancellationToken);
    }

    /// <summary>
    /// Asks with the text under <em>stuck</em> of a check-in. If the check-in was made private after the buttons were offered, they are
    /// offered again, with an explanation.
    /// </summary>
    public Task<Reply> AskFromCheckInAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (
            request
                is not
                {
                    Arguments: [var number, var audience and >= 0 and <= (long)QuestionAudience.Navigators, ..],
                    Actor: { CohortId: { } cohortId, CrewId: { } crewId }
                }
            || checkIns.Find(cohortId, new CheckInId(number)) is not { Stuck.Length: > 0 } checkIn
            || checkIn.CrewId != crewId)
        {
            return Task.FromResult<Reply>(new Reply.Decline(AskMessages.NothingToAsk));
        }

        if (checkIn.TeamRemovedAt is not null)
        {
            return Task.FromResult<Reply>(new Reply.Decline(AskMessages.TeamIsGone));
        }

        var wasPrivate = request.Arguments is [_, _, (long)Audience.Guides];
        return checkIn.Audience == Audience.Guides && !wasPrivate && prompt.For(cohortId, checkIn) is { } anew
            ? Task.FromResult<Reply>(AskMessages.OfferAgain(anew))
            : access.WriteAsync(transaction => AskOnce(transaction, request.Actor, checkIn, (QuestionAudience)audience), cancellationToken);
    }

    public static Task<Reply> JustShareAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(AskMessages.JustShared);

    private async Task<Reply> AskAsync(Actor actor, string? team, QuestionDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Text.Length == 0)
        {
            return new Reply.Decline(AskMessages.NoWords);
        }

        return scopes.TryFind(actor, team, out var scope, out var refusal)
            ? await access.WriteAsync(transaction => Ask(transaction, actor, scope, draft), cancellationToken)
            : refusal;
    }

    private Reply AskOnce(WriteTransaction transaction, Actor actor, CheckIn checkIn, QuestionAudience audience)
    {
        if (questions.HasAskedFrom(checkIn.CheckInId))
        {
            return new Reply.Decline(AskMessages.AskedAlready);
        }

        if (!scopes.TryFind(actor, team: null, out var scope, out var refusal))
        {
            return refusal;
        }

        var written = scope with { Team = teams.Find(scope.Cohort.CohortId, checkIn.TeamId)!, CheckInId = checkIn.CheckInId };
        return Ask(transaction, actor, written, new QuestionDraft(checkIn.Stuck, audience, IsAnonymous: false));
    }

    private Reply Ask(WriteTransaction transaction, Actor actor, QuestionScope scope, QuestionDraft draft)
    {
        var now = clock.Now;
        var repeated = QuestionStore.FindRepeated(transaction, scope, draft, now);
        var question = repeated ?? questions.Insert(transaction, scope, draft, now);
        if (repeated is null)
        {
            var context = new QuestionContext(question, scope.Cohort, scope.Team, actor, access.PermissionsOf(actor), now);
            posts.RequestCard(transaction, context);
        }

        var channelId = QuestionChannel.FindChannel(scope.Cohort, scope.Team, question);
        return AskMessages.Asked(
            question,
            channelId,
            comesBack: channelId is null
                && question.IsAnonymous
                && fallbackRecipient.Find(question)?.CrewId == scope.CrewId,
            channelId is { } id ? PostingObstacle.Find(gateway, scope.Cohort.GuildId, id) : null);
    }
}
