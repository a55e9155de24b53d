using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Features.Help;

/// <summary>Order in which people need commands: each week's first, what is done once in a program last.</summary>
internal static class HelpOrder
{
    /// <summary>Names of all commands and menus of messages.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "checkin", "quiet", "week", "ask", "questions", "win", "away", "back", "goal set", "goal show",
        "help", "me reminders", "me timezone", "me calendar", "cohort calendar", "me history", "me outcomes", "me export", "me delete",
        "summary", "standup brief", "Mark as answer", "rotation show", "rotation cover", "rotation swap", "rotation order",
        "standup attendance", "standup move", "standup cancel",
        "overview", "oneonone list", "oneonone log", "cohort status", "crew list", "crew add", "crew move", "crew remove",
        "team list", "team create", "team edit", "team times", "team remove", "crew import", "crew export", "schedule show",
        "schedule set", "schedule off", "schedule on", "schedule channels", "announce write", "announce list", "announce week",
        "cohort break add", "cohort break remove", "cohort history", "cohort report", "cohort outcomes", "cohort export", "cohort edit",
        "cohort close", "cohort retention",
        "crew captain_role", "cohort create", "cohort delete",
    ];

    // Commands for one's own week stand above the rest, whatever their place.
    private static readonly Access[] Groups =
        [Access.Crew, Access.CrewForGood, Access.Everybody, Access.Navigator, Access.Captain, Access.CohortCaptain];

    private static readonly Dictionary<string, int> Places = Names.Index().ToDictionary(name => name.Item, name => name.Index);

    /// <summary>Gets the place of those commands that need an access.</summary>
    public static int PlaceOf(Access access) => Array.IndexOf(Groups, access);

    /// <summary>Gets the place of a command; those without one come last.</summary>
    public static int PlaceOf(string name) => Places.GetValueOrDefault(name, Names.Count);
}
