using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Announcements.WeeklyTexts;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Weeks;

/// <inheritdoc/>
internal sealed class OpeningPreview(OpeningReader openings) : IOpeningPreview
{
    public OutgoingMessage Show(Cohort cohort, Team team, int week, string words)
    {
        var message = openings.Read(cohort, team, week, hasThread: true);
        return message with { Content = words, Components = [.. message.Components!.Select(WithoutButtons)] };
    }

    private static MessageComponent WithoutButtons(MessageComponent component) => component is Container container
        ? container with { Components = [.. container.Components.Where(inner => inner is not ActionRow)] }
        : component;
}
