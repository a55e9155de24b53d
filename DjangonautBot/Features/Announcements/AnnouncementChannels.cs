using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings.References;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Announcements;

/// <summary>Channels that Captains chose for announcements to come.</summary>
internal sealed class AnnouncementChannels(AnnouncementStore announcements, ProgramClock clock) : IReferredChannels
{
    private static readonly ChannelReference Reference = new(
        "the channel of an announcement", "`/announce list`, where it can be withdrawn, and `/announce write`");

    public IEnumerable<ReferredChannel> List(Cohort cohort)
    {
        foreach (var announcement in announcements.List(cohort.CohortId))
        {
            if (announcement.ChannelId is { } channelId && !announcement.IsOut(clock.Now))
            {
                yield return new ReferredChannel(channelId, Reference);
            }
        }
    }
}
