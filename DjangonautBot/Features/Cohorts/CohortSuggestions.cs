using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Interactions.Text.Zones;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Planning;
using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>Suggests values for the options of <c>/cohort create</c> and <c>/cohort edit</c> while they are typed.</summary>
internal sealed class CohortSuggestions(ICohorts cohorts, ProgramClock clock)
{
    /// <summary>Suggests time zones, earlier cohorts, and Mondays to start on.</summary>
    public IEnumerable<CommandChoice> Suggest(AutocompleteRequest request) => request.Option switch
    {
        "time_zone" => TimeZones.Suggest(request.Typed, clock.Now),
        CohortOptions.LikeName => new EarlierCohorts(cohorts.List(request.Actor.GuildId)).Suggest(request.Typed),
        _ => Suggest(request.Typed, Today(request)),
    };

    // The week under way can be meant, too.
    private static IEnumerable<CommandChoice> Suggest(string typed, LocalDate today) =>
        TypedDate.Suggest(typed, today, ProgramCalendar.MondayOf(today));

    // In the zone chosen in the same command, else in the cohort's; without a cohort in UTC.
    private LocalDate Today(AutocompleteRequest request)
    {
        var chosen = request.Options.FirstOrDefault(option => option.Name == "time_zone")?.Value;
        var zone = (chosen is null ? null : TimeZones.Resolve(chosen, clock.Now))
            ?? (request.Actor.CohortId is { } cohortId ? cohorts.Get(cohortId).TimeZone : DateTimeZone.Utc);
        return clock.Now.InZone(zone).Date;
    }
}
