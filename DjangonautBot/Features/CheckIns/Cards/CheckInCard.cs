using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Cards;

/// <summary>Card of a check-in for the team: in the week's thread, or in the channel if threads are not permitted.</summary>
internal sealed class CheckInCard(ICheckIns checkIns, IWeekThreads threads, IEnumerable<ICardButton> buttons) : IPost
{
    public string Kind => CheckIn.CardKind;

    public Rendering Render(Delivery delivery)
    {
        var checkIn = checkIns.Find(delivery.CohortId, new CheckInId(delivery.SubjectId));
        return checkIn is { Audience: Audience.Team, TeamRemovedAt: null }
            ? new Rendering.Show(FindPlace(checkIn), Write(delivery.CohortId, checkIn)) { Quotes = [checkIn.Quote] }
            : new Rendering.Remove();
    }

    private OutgoingMessage Write(CohortId cohortId, CheckIn checkIn) =>
        CheckInCardMessages.Card(cohortId, checkIn, buttons.Select(button => button.Below(cohortId, checkIn)));

    private Snowflake FindPlace(CheckIn checkIn) =>
        threads.Find(checkIn.TeamId, checkIn.Week) ?? checkIn.TeamChannelId;
}
