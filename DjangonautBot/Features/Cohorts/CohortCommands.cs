using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Cohorts;

internal sealed class CohortCommands(CohortHandler cohorts) : IEntries
{
    private const int LongestName = 80;
    private const int LongestGoal = 300;
    private const int LongestDate = 30;
    private const int LongestZone = 60;

    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand(
            "cohort create",
            "Start a cohort of the program in this server",
            Access.Captain,
            AnswerKind.Private,
            cohorts.CreateAsync,
            Option.Text("name", "What people call it, such as Session 5", LongestName, required: true),
            Option.Text("starts_on", "A day of week 1: 2026-03-02, or next monday", LongestDate, required: true),
            Option.Text("time_zone", "The cohort's time zone: type a city or a country", LongestZone, required: true, autocomplete: true),
            Option.Number("weeks", "How many program weeks; 8 unless you say otherwise", 1, 52),
            Option.Text("goal", "What this cohort would like to reach together", LongestGoal))
        {
            Suggest = request => TimeZones.Suggest(request.Typed),
        },
    ];
}
