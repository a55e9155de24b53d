using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts.Calendar;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Features.Cohorts.Changes;

/// <summary>Suggests weeks for <c>/cohort break add</c> and <c>/cohort break remove</c> while they are typed.</summary>
internal sealed class BreakSuggestions(ICohorts cohorts, ProgramClock clock)
{
    /// <summary>Suggests the weeks that can become a break.</summary>
    public IEnumerable<CommandChoice> SuggestNew(AutocompleteRequest request) => request.Actor.CohortId is { } cohortId
        ? Suggest(request.Typed, CalendarPolicy.PossibleBreaks(cohorts.Get(cohortId), clock.Now))
        : [];

    /// <summary>Suggests the breaks that have not begun.</summary>
    public IEnumerable<CommandChoice> SuggestExisting(AutocompleteRequest request) => request.Actor.CohortId is { } cohortId
        ? Suggest(request.Typed, CalendarPolicy.ComingBreaks(cohorts.Get(cohortId), clock.Now))
        : [];

    private static IEnumerable<CommandChoice> Suggest(string typed, IEnumerable<LocalDate> mondays) =>
        from monday in mondays
        let choice = new CommandChoice($"Week of {Dates.Day(monday)}", LocalDatePattern.Iso.Format(monday))
        where choice.Name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase)
            || choice.Value.StartsWith(typed.Trim(), StringComparison.Ordinal)
        select choice;
}
