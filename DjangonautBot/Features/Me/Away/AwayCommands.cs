using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Me.Away;

internal sealed class AwayCommands(AwayHandler away) : IInteractionModule
{
    public const string From = "from";
    public const string Until = "until";

    private const int LongestDate = 30;

    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "away",
            "No reminders for a while; nobody is told why",
            Access.Crew,
            ResponseKind.Private,
            away.LeaveAsync,
            CommandOptions.Text(From, "The first day: 2026-03-02, today, or next monday", LongestDate, required: true),
            CommandOptions.Text(Until, "The last day; leave it out if you do not know yet", LongestDate)),
        new InteractionRoute.SlashCommand("back", "You are here again", Access.Crew, ResponseKind.Private, away.ReturnAsync),
    ];
}
