using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Personal;

namespace DjangonautBot.Features.Me.OwnData;

/// <summary>Shows, exports and deletes the data stored about a person, also after they have left the crew.</summary>
internal sealed class OwnDataHandler(
    OwnHistory history,
    OwnExport export,
    PersonalDataDeletion personalDataDeletion,
    ICohorts cohorts,
    ICrew crew,
    ProgramClock clock)
{
    public Task<Reply> ShowHistoryAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Respond(ShowHistory(request.Actor));

    public Task<Reply> ShowHistoryAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Respond(ShowHistory(request.Actor));

    public Task<Reply> ExportAsync(CommandRequest request, CancellationToken cancellationToken) => Respond(Export(request.Actor));

    public Task<Reply> ExportAsync(ComponentRequest request, CancellationToken cancellationToken) => Respond(Export(request.Actor));

    /// <summary>Explains the effect of deleting, and asks for confirmation.</summary>
    public Task<Reply> AskToDeleteAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Respond(AskToDelete(request.Actor));

    /// <inheritdoc cref="AskToDeleteAsync(CommandRequest, CancellationToken)"/>
    public Task<Reply> AskToDeleteAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Respond(AskToDelete(request.Actor));

    public async Task<Reply> DeleteAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        await personalDataDeletion.DeleteAsync(request.Actor.GuildId, request.Actor.UserId, cancellationToken);
        return OwnDataMessages.Deleted;
    }

    public static Task<Reply> KeepAsync(ComponentRequest request, CancellationToken cancellationToken) => Respond(OwnDataMessages.Kept);

    private Reply ShowHistory(Actor actor)
    {
        var shown = actor.CohortId is { } cohortId
            ? history.Show(new DataOwner { GuildId = actor.GuildId, CohortId = cohortId, UserId = actor.UserId, CrewId = actor.CrewId })
            : null;
        return shown is null ? new Reply.Decline(OwnDataMessages.NothingYet) : shown;
    }

    private Reply Export(Actor actor) => export.Write(actor.GuildId, actor.UserId, clock.Now) is { } file
        ? OwnDataMessages.Exported(file)
        : new Reply.Decline(OwnDataMessages.NothingStored);

    private Reply AskToDelete(Actor actor) =>
        actor.CohortId is { } cohortId && export.Write(actor.GuildId, actor.UserId, clock.Now) is not null
            ? OwnDataMessages.AskToDelete(cohortId, IsOnlyCaptain(actor) ? cohorts.Get(cohortId) : null)
            : new Reply.Decline(OwnDataMessages.NothingStored);

    private bool IsOnlyCaptain(Actor actor) =>
        actor.CohortId is { } cohortId
        && clock.Now < cohorts.Get(cohortId).End
        && crew.CohortCaptains(cohortId) is [var captain]
        && captain.UserId == actor.UserId;

    private static Task<Reply> Respond(Reply reply) => Task.FromResult(reply);
}
