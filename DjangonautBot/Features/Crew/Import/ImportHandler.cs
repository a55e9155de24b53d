using System.Diagnostics.CodeAnalysis;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew.Import.Finding;
using DjangonautBot.Features.Crew.Import.Reading;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Crew.Import;

/// <summary>Imports a spreadsheet's people: read, held against the server's members, shown, and confirmed.</summary>
internal sealed class ImportHandler(
    FileDownload download,
    PersonFinder finder,
    ImportChanges changes,
    CrewStore crew,
    ITeams teams,
    ICohorts cohorts,
    IDiscordGateway gateway,
    IEnumerable<IImportOffer> offers,
    ProgramClock clock)
{
    public async Task<Reply> ImportAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var file = await download.GetAsync(request.RequiredFile(ImportCommands.File), cancellationToken);
        return TryRead(file, out var sheet, out var refusal)
            ? await ImportAsync(sheet, request.Actor, cancellationToken)
            : new Reply.Decline(refusal);
    }

    public async Task<Reply> ConfirmAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        request is { Arguments: [var id, var fingerprint], Actor: { CohortId: { } cohortId, UserId: var userId } actor }
            ? Respond(await changes.ConfirmAsync(cohortId, userId, id, fingerprint, clock.Now, cancellationToken), actor)
            : new Reply.Decline(DispatchMessages.FromAnEarlierVersion);

    public async Task<Reply> AnswerAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (request is not { Arguments: [var id, var row], Values: [var chosen], Actor: { CohortId: { } cohortId } actor })
        {
            return new Reply.Decline(DispatchMessages.FromAnEarlierVersion);
        }

        var person = chosen == ImportMessages.Nobody ? (Snowflake?)null : Snowflake.Parse(chosen);
        return Respond(await changes.AnswerAsync(cohortId, actor.UserId, id, (int)row, person, clock.Now, cancellationToken), actor);
    }

    public async Task<Reply> KeepAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        await changes.KeepAsync(request.Actor.RequireCohort(), request.Actor.UserId, cancellationToken);
        return ImportMessages.Kept;
    }

    private static bool TryRead(DownloadedFile file, [NotNullWhen(true)] out Sheet? sheet, [NotNullWhen(false)] out string? refusal)
    {
        sheet = null;
        if (file is not DownloadedFile.Content(var bytes))
        {
            refusal = ImportMessages.NotRead(file);
            return false;
        }

        var kind = FileText.Read(bytes.Span, out var text);
        if (kind != FileKind.Text)
        {
            refusal = ImportMessages.OfAnotherKind(kind);
            return false;
        }

        if (!Sheet.TryRead(text, out sheet, out var problem))
        {
            refusal = ImportMessages.NoTable(problem);
            return false;
        }

        refusal = sheet.Rows.Count == 0 ? ImportMessages.OfAnotherKind(FileKind.Empty) : null;
        return refusal is null;
    }

    private async Task<Reply> ImportAsync(Sheet sheet, Actor actor, CancellationToken cancellationToken)
    {
        var cohort = cohorts.Get(actor.RequireCohort());
        var reader = new RosterReader(teams.List(cohort.CohortId), [.. gateway.ListChannels(cohort.GuildId)], cohort.TimeZone);
        var roster = reader.Read(sheet);
        if (roster.Problems.Count > 0)
        {
            return ImportMessages.Problems(roster.Problems);
        }

        var people = await finder.FindAsync(
            cohort.GuildId, roster.Rows, userId => crew.Find(cohort.CohortId, userId)?.DisplayName, cancellationToken);
        return people.Bots.Count > 0
            ? ImportMessages.Problems([.. people.Bots.Select(row => new RowProblem(row, ImportMessages.BotsStayOut))])
            : Respond(
                await changes.PreviewAsync(cohort.CohortId, actor.UserId, people, roster.Teams, clock.Now, cancellationToken), actor);
    }

    private Reply Respond(ImportOutcome outcome, Actor actor)
    {
        var cohort = cohorts.Get(actor.RequireCohort());
        return outcome switch
        {
            ImportOutcome.ToConfirm toConfirm => ImportPreview.Ask(cohort, toConfirm),
            ImportOutcome.Done(var plan, var consequences) => ImportPreview.Done(
                cohort, plan, consequences, [.. offers.Select(offer => offer.For(cohort.CohortId)).OfType<Button>()]),
            ImportOutcome.Gone => new Reply.Decline(ImportMessages.IsGone),
            _ => throw new InvalidOperationException($"{outcome} has no words."),
        };
    }
}
