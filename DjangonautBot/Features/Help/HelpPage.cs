using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Help;

/// <summary>As many commands as one message holds.</summary>
/// <param name="Groups">Texts of the commands for everybody, for Navigators and so on, each with its heading.</param>
internal sealed record HelpPage(IReadOnlyList<string> Groups)
{
    // The other texts of the first page take up to 800 code points of those that a card has.
    private const int MostText = 2900;

    /// <summary>Splits commands, in the order of <see cref="HelpOrder"/>, into pages; at least one.</summary>
    public static IReadOnlyList<HelpPage> Split(IReadOnlyList<InteractionRoute> commands)
    {
        var pages = new List<List<string>> { new() };
        var left = MostText;
        foreach (var (heading, text) in Lines(commands))
        {
            if (Excerpt.Length(heading) + Excerpt.Length(text) + 2 > left)
            {
                pages.Add([]);
                left = MostText;
            }

            var page = pages[^1];
            if (page is [.., var last] && last.StartsWith(heading, StringComparison.Ordinal))
            {
                page[^1] = $"{last}\n{text}";
            }
            else
            {
                page.Add($"{heading}\n{text}");
                left -= Excerpt.Length(heading) + 1;
            }

            left -= Excerpt.Length(text) + 1;
        }

        return [.. pages.Select(groups => new HelpPage(groups))];
    }

    private static IEnumerable<(string Heading, string Text)> Lines(IReadOnlyList<InteractionRoute> commands) =>
        from command in commands
        group command by Title(command.Access) into sameTitle
        orderby sameTitle.Min(command => HelpOrder.PlaceOf(command.Access))
        from command in sameTitle
            .OrderBy(command => HelpOrder.PlaceOf(command.Name))
            .ThenBy(command => command.Name, StringComparer.Ordinal)
        select ($"### {sameTitle.Key}", Line(command));

    private static string Line(InteractionRoute route) => route switch
    {
        InteractionRoute.MessageCommand menu => $"*{menu.Name}* in a message's *Apps* menu: {menu.Description}",
        InteractionRoute.SlashCommand command => $"`/{command.Name}` {command.Description}",
        _ => throw new ArgumentOutOfRangeException(nameof(route), route, null),
    };

    private static string Title(Access access) => access switch
    {
        Access.Everybody => "🌍 For everybody",
        Access.Crew or Access.CrewForGood => "👩‍🚀 For the crew",
        Access.Navigator => "🧭 For Navigators",
        Access.Captain or Access.CohortCaptain => "🛰️ For Captains",
        _ => throw new ArgumentOutOfRangeException(nameof(access), access, null),
    };
}
