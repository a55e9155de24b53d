using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Wins;

/// <summary>Post of a shared win, in the channel for wins or else in the team's.</summary>
internal sealed class WinPost(WinStore wins, ICohorts cohorts, ITeams teams) : IPost
{
    public string Kind => Win.PostKind;

    public Rendering Render(Delivery delivery) =>
        wins.Find(delivery.CohortId, new WinId(delivery.SubjectId)) is { Text.Length: > 0 } win
        && teams.Find(delivery.CohortId, win.TeamId) is { } team
        && (team.RemovedAt is null || delivery.MessageId is not null)
            ? new Rendering.Show(
                WinChannels.Of(cohorts.Get(delivery.CohortId), team).Post, WinMessages.Post(delivery.CohortId, win, team))
            {
                Quotes = [win.Quote],
            }
            : new Rendering.Remove();
}
