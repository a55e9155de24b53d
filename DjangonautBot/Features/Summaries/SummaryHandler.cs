using System.Diagnostics.CodeAnalysis;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Summaries;

/// <summary>
/// Shows the summary of a team's week, posts it, and provides it as a file. Visibility is determined again at every request.
/// </summary>
internal sealed class SummaryHandler(
    SummaryReader reader,
    SummaryVisibility visibility,
    SummaryRequests requests,
    ITeamChoice choice,
    ICohorts cohorts,
    ITeams teams,
    IDiscordGateway gateway,
    ProgramClock clock)
{
    public Task<Reply> ShowAsync(CommandRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Show(request.Actor, request.Week, request.Team));

    public async Task<Reply> PostAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (!TryRead(request, out var summary, out var refusal))
        {
            return refusal;
        }

        if (
            request.Arguments is not [_, _, var number]
            || SummaryChannel.Find((RecurringPost)number, summary.Cohort, summary.Team) is not { } place)
        {
            return new Reply.Decline(DispatchMessages.FromAnEarlierVersion);
        }

        if (summary.Visibility == Visibility.Others || summary.Team.RemovedAt is not null)
        {
            return new Reply.Decline(SummaryMessages.NotYourTeam(summary.Team));
        }

        return reader.Read(summary.Cohort, summary.Team, summary.Week, place.Visibility).IsEmpty
            ? new Reply.Decline(SummaryMessages.NothingToPost(summary.Week))
            : SummaryMessages.Posted(summary, place, await requests.RequestAsync(summary, place, cancellationToken))
                .With(PostingObstacle.Find(gateway, summary.Cohort.GuildId, place.ChannelId), "the summary");
    }

    public Task<Reply> MarkdownAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Give(request, SummaryFiles.Markdown));

    public Task<Reply> TableAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Give(request, SummaryFiles.Table));

    private Reply Show(Actor actor, int? wanted, string? teamName)
    {
        if (!choice.TryChoose(actor, teamName, out var team, out var refusal))
        {
            return refusal;
        }

        // For a closed cohort, time stands still at its closing.
        var cohort = cohorts.Get(team.CohortId);
        var current = cohort.Calendar.WeekAt(cohort.ClosedAt ?? clock.Now);
        var week = wanted ?? Math.Min(current, cohort.Weeks);
        return week switch
        {
            _ when week > cohort.Weeks => new Reply.Decline(SummaryMessages.NotInTheProgram(cohort)),
            _ when current < 1 => new Reply.Decline(SummaryMessages.NotBegun(cohort)),
            _ when week > current => new Reply.Decline(SummaryMessages.StillToCome(cohort, week)),
            _ => SummaryMessages.Show(reader.Read(cohort, team, week, visibility.Of(actor, team, week))),
        };
    }

    private Reply Give(ComponentRequest request, Func<Summary, FileAttachment> write) =>
        TryRead(request, out var summary, out var refusal) ? SummaryMessages.File(write(summary)) : refusal;

    /// <summary>Reads the summary of a button, limited to the texts that the person may see.</summary>
    private bool TryRead(
        ComponentRequest request, [NotNullWhen(true)] out Summary? summary, [NotNullWhen(false)] out Reply? refusal)
    {
        (summary, refusal) = (null, null);
        if (request is { Arguments: [var teamId, >= 1 and <= int.MaxValue and var number, ..], Actor.CohortId: { } cohortId }
            && teams.Find(cohortId, new TeamId(teamId)) is { } team)
        {
            var week = (int)number;
            summary = reader.Read(cohorts.Get(cohortId), team, week, visibility.Of(request.Actor, team, week));
        }
        else
        {
            refusal = new Reply.Decline(DispatchMessages.FromAnEarlierVersion);
        }

        return summary is not null;
    }
}
