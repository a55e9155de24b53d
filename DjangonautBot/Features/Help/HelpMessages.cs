using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Help;

/// <summary>Texts of <c>/help</c>.</summary>
internal static class HelpMessages
{
    // https://github.com/djangonaut-space/program/blob/main/CODE_OF_CONDUCT.md
    private const string Conduct =
        "💛 About something that goes against the [Code of "
        + "Conduct](https://github.com/djangonaut-space/program/blob/main/CODE_OF_CONDUCT.md), "
        + "please write to the program's organisers: CoC@djangonaut.space. I collect no reports.";

    private const string Privacy = "🔭 I cannot read messages here. I know only what you give me with commands, buttons and forms.";

    private const string About = $"{Conduct}\n{Privacy}";

    private const int LongestOfAll = Embed.MaxTotalLength - 800;
    private const int LongestCaptains = 600;
    private const int LongestTeams = 300;

    // Lengths of a command's description, in characters: the fewer, the more commands there are.
    private static readonly int[] DescriptionLengths = [CommandDeclaration.MaxDescriptionLength, 70, 45, 0];

    public static OutgoingMessage HowToBegin { get; } = new(
        AllowedMentions.None,
        $"""
        🚀 **There is no cohort here yet.** These are the steps to lift-off:
        1. `/cohort create` gives it a name, a start date and a time zone.
        2. `/team create` makes each team, with its channel and its weekly stand-up.
        3. `/crew add` brings in Navigators first, then Djangonauts.
        4. `/cohort status` tells whether I have all I need.

        {About}
        """);

    public static OutgoingMessage NothingHereYet { get; } = new(
        AllowedMentions.None, $"{DispatchMessages.NoCohort}\n\n{About}");

    public static OutgoingMessage NotInTheCrew(IReadOnlyList<Snowflake> captains, Snowflake? captainRoleId)
    {
        var names = captains.Select(id => $"<@{id}>").Concat(captainRoleId is { } role ? [$"<@&{role}>"] : []).ToList();
        var whom =
            names.Count == 0
                ? "Somebody with *Manage Server*"
                : $"A Captain can do that: {AsManyAsFit.Join(names, ", ", LongestCaptains)}. Or somebody with *Manage Server*";
        return new OutgoingMessage(
            AllowedMentions.None,
            $"""
            👋 You are not in the crew of this cohort. {whom} can add you with `/crew add`; then `/help` shows what you can do here.

            {About}
            """);
    }

    /// <summary>One's week and teams, in a line.</summary>
    public static string Here(Cohort cohort, Instant now, IReadOnlyList<string> teams)
    {
        var whose = teams.Count == 0
            ? ""
            : $" with {AsManyAsFit.Join(teams.Select(team => $"**{Markdown.Escape(team)}**"), ", ", LongestTeams)}";
        return cohort.IsUnderWay(now)
            ? $"🪐 Week {cohort.Calendar.WeekAt(now)} of {cohort.Weeks}{whose}. `/week` says when the stand-up is and who leads it."
            : $"🪐 **{Markdown.Escape(cohort.Name)}**{whose}. `/week` says how it goes on.";
    }

    /// <summary>Lists commands in the order of <see cref="HelpOrder"/>.</summary>
    /// <param name="here">The line above them, as <see cref="Here"/> makes it.</param>
    public static OutgoingMessage Commands(string here, IReadOnlyList<InteractionRoute> commands)
    {
        var groups = commands
            .GroupBy(command => Title(command.Access))
            .OrderBy(group => group.Min(command => HelpOrder.PlaceOf(command.Access)))
            .ToList();
        var length = DescriptionLengths.FirstOrDefault(length => Length(commands, length) <= LongestOfAll);
        var fits = Length(commands, length) <= LongestOfAll;
        return new OutgoingMessage(
            AllowedMentions.None,
            $"{here}\n\n{About}",
            [
                .. groups.Select(group => new Embed(
                    group.Key,
                    AsManyAsFit.Join(
                        group
                            .OrderBy(command => HelpOrder.PlaceOf(command.Name))
                            .ThenBy(command => command.Name, StringComparer.Ordinal)
                            .Select(command => Line(command, length)),
                        "\n",
                        Math.Min(Embed.MaxDescriptionLength, fits ? LongestOfAll : LongestOfAll * group.Count() / commands.Count)))),
            ]);
    }

    private static int Length(IReadOnlyList<InteractionRoute> commands, int descriptions) =>
        commands.Sum(command => Excerpt.Length(Line(command, descriptions)) + 1);

    private static string Line(InteractionRoute route, int length) => route switch
    {
        InteractionRoute.MessageCommand menu => Line($"*{menu.Name}* in a message's *Apps* menu:", menu.Description, length),
        InteractionRoute.SlashCommand command => Line($"`/{command.Name}`", command.Description, length),
        _ => throw new ArgumentOutOfRangeException(nameof(route), route, null),
    };

    private static string Line(string name, string description, int length) =>
        length == 0 ? name : $"{name} {Excerpt.Of(description, length)}";

    private static string Title(Access access) => access switch
    {
        Access.Everybody => "🌍 For everybody",
        Access.Crew or Access.CrewForGood => "👩‍🚀 For the crew",
        Access.Navigator => "🧭 For Navigators",
        Access.Captain or Access.CohortCaptain => "🛰️ For Captains",
        _ => throw new ArgumentOutOfRangeException(nameof(access), access, null),
    };
}
