using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Announcements.WeeklyTexts;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Standups;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Weeks;

/// <summary>Renders the opening of a week from today's data.</summary>
internal sealed class OpeningReader(IWeeklyTexts texts, IRotation rotation, IStandups standups, ProgramClock clock)
{
    private const int FirstWeek = 1;

    /// <param name="hasThread">Whether the week's thread is opened from the post.</param>
    public OutgoingMessage Read(Cohort cohort, Team team, int week, bool hasThread)
    {
        var standup = TeamStandup.Of(standups.Of(cohort, team), week == 0 ? FirstWeek : week, rotation);
        var words = texts.Find(cohort, week).Write(new OpeningValues(week, team, standup));
        return week == 0
            ? WeekPostMessages.Hello(cohort, team, words, standup)
            : WeekPostMessages.WeekOpens(cohort, week, words, standup, hasThread, clock.Now);
    }
}
