using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Captains;

/// <summary>The Captains' digest: one line in their channel, and a button that opens the overview for people who may see it.</summary>
internal sealed class DigestPost(
    ParticipationReader participation, CaptainsViewReader views, ICohorts cohorts, ITeams teams, IDeliveries deliveries) : IPost
{
    public string Kind { get; } = RecurringPost.Digest.ToSql();

    public bool IsPassing => true;

    public Rendering Render(Delivery delivery)
    {
        var cohort = cohorts.Get(delivery.CohortId);
        if (cohort is not { ClosedAt: null, CaptainsChannelId: { } channelId })
        {
            return new Rendering.Skip("no place");
        }

        var all = teams.List(cohort.CohortId);
        var read = participation.Read(cohort, all);
        if (!read.People.Any())
        {
            return new Rendering.Skip("nobody in the teams");
        }

        var span = new DigestSpan(
            deliveries.FindLastTold(Kind, cohort.CohortId.Value, delivery.Week) ?? DigestSpan.Beginning,
            delivery.DueAt);
        var message = DigestMessages.Post(
            cohort,
            delivery.Week,
            read.Together[delivery.Week - 1],
            views.ListOpenQuestions(cohort, all, span).Count,
            read.Silent.Union(read.Strained).Count(),
            span);
        return new Rendering.Show(channelId, message);
    }
}
