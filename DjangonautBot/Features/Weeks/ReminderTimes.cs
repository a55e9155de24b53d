using DjangonautBot.Features.Crew;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Standups;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Weeks;

/// <summary>Brings reminders that were sent to the new time of their stand-up.</summary>
internal sealed class ReminderTimes(ICrew crew, IDeliveries deliveries) : IStandupObserver
{
    public void Moved(WriteTransaction transaction, StandupTimes times, IReadOnlyList<int> weeks, Instant now)
    {
        foreach (var djangonaut in weeks.Count > 0 ? crew.List(times.Team.TeamId, CrewRole.Djangonaut) : [])
        {
            foreach (var week in weeks)
            {
                deliveries.Refresh(transaction, RecurringPost.Reminder.ToSql(), djangonaut.CrewId.Value, week);
            }
        }
    }
}
