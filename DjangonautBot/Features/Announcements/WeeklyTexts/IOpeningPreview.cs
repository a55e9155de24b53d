using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Announcements.WeeklyTexts;

/// <summary>Shows the opening of a week before it is posted.</summary>
public interface IOpeningPreview
{
    /// <summary>Renders the opening from today's data, without its buttons.</summary>
    /// <param name="words">Words above it.</param>
    OutgoingMessage Show(Cohort cohort, Team team, int week, string words);
}
