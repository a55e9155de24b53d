using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts.Calendar;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Interactions.Text.Zones;
using DjangonautBot.Scheduling;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Features.Cohorts;

/// <summary>What is offered while somebody types an option of <c>/cohort</c>.</summary>
internal sealed class CohortSuggestions(ICohorts cohorts, ProgramClock clock)
{
    /// <summary>Time zones, and Mondays to start on.</summary>
    public IEnumerable<CommandChoice> ForPlan(AutocompleteRequest request) => request.Option == "time_zone"
        ? TimeZones.Suggest(request.Typed, clock.Now)
        : TypedDate.Suggest(request.Typed, Today(request));

    /// <summary>The weeks that can become a break.</summary>
    public IEnumerable<CommandChoice> ForNewBreak(AutocompleteRequest request) => request.Actor.CohortId is { } cohortId
        ? Offer(request.Typed, ChangePolicy.PossibleBreaks(cohorts.Get(cohortId), clock.Now))
        : [];

    /// <summary>The breaks to come.</summary>
    public IEnumerable<CommandChoice> ForBreak(AutocompleteRequest request) => request.Actor.CohortId is { } cohortId
        ? Offer(request.Typed, ChangePolicy.ComingBreaks(cohorts.Get(cohortId), clock.Now))
        : [];

    private static IEnumerable<CommandChoice> Offer(string typed, IEnumerable<LocalDate> mondays) =>
        from monday in mondays
        let choice = new CommandChoice($"Week of {Dates.Day(monday)}", LocalDatePattern.Iso.Format(monday))
        where choice.Name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase)
            || choice.Value.StartsWith(typed.Trim(), StringComparison.Ordinal)
        select choice;

    // In the zone that is chosen beside it, else in the cohort's; where there is none, the world's.
    private LocalDate Today(AutocompleteRequest request)
    {
        var chosen = request.Options.FirstOrDefault(option => option.Name == "time_zone")?.Value;
        var zone = (chosen is null ? null : TimeZones.Find(chosen))
            ?? (request.Actor.CohortId is { } cohortId ? cohorts.Get(cohortId).TimeZone : DateTimeZone.Utc);
        return clock.Now.InZone(zone).Date;
    }
}
