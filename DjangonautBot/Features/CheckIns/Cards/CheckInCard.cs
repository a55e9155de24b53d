using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Weeks.Threads;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Cards;

/// <summary>The card of a check-in that is for the team: in the week's thread, or in the channel where threads are not permitted.</summary>
internal sealed class CheckInCard(CheckInStore checkIns, IDeliveries deliveries, IEnumerable<ICardButton> buttons) : IPost
{
    public const string PostKind = "check_in";

    public string Kind => PostKind;

    public Rendering Render(Delivery delivery)
    {
        var checkIn = checkIns.Find(delivery.CohortId, new CheckInId(delivery.SubjectId));
        return checkIn is { Audience: Audience.Team }
            ? new Rendering.Show(FindPlace(checkIn), Write(delivery.CohortId, checkIn))
            : new Rendering.Remove();
    }

    private OutgoingMessage Write(CohortId cohortId, CheckIn checkIn) =>
        CheckInMessages.Card(cohortId, checkIn, buttons.Select(button => button.Below(cohortId, checkIn)));

    private Snowflake FindPlace(CheckIn checkIn) =>
        WeekThread.Find(deliveries, checkIn.TeamId, checkIn.Week) ?? checkIn.TeamChannelId;
}
