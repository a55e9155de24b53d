using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Cohorts;

/// <summary>Options that several <c>/cohort</c> commands share.</summary>
internal static class CohortOptions
{
    /// <summary>Name of the option for an earlier cohort.</summary>
    public const string LikeName = "like";

    private const int LongestName = 80;
    private const int LongestGoal = 300;
    private const int LongestDate = 40;

    // With the start of one that shares its name.
    private const int LongestEarlier = LongestName + LongestDate;
    private const int LongestZone = 60;
    private const int FewestWeeks = 1;
    private const int MostWeeks = 52;

    public static CommandOptionDeclaration Name(string description, bool required = false) =>
        CommandOptions.Text("name", description, LongestName, required);

    public static CommandOptionDeclaration StartsOn(string description, bool required = false) => Date("starts_on", description, required);

    public static CommandOptionDeclaration TimeZone(string description, bool required = false) =>
        CommandOptions.Text("time_zone", description, LongestZone, required, autocomplete: true);

    public static CommandOptionDeclaration Weeks(string description) =>
        CommandOptions.Number("weeks", description, FewestWeeks, MostWeeks);

    public static CommandOptionDeclaration Goal(string description) => CommandOptions.Text("goal", description, LongestGoal);

    /// <summary>An earlier cohort of the server, as <see cref="EarlierCohorts"/> names it.</summary>
    public static CommandOptionDeclaration Like(string description) =>
        CommandOptions.Text(LikeName, description, LongestEarlier, autocomplete: true);

    /// <summary>Any day of the week of a break.</summary>
    public static CommandOptionDeclaration WeekOf(string description) => Date("week_of", description, required: true);

    private static CommandOptionDeclaration Date(string name, string description, bool required) =>
        CommandOptions.Text(name, description, LongestDate, required, autocomplete: true);
}
