using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Standups;

/// <summary>Routes of <c>/standup move</c> and <c>/standup cancel</c>.</summary>
internal sealed class StandupCommands(StandupHandler standups, ITeams teams) : IInteractionModule
{
    private const int LongestTime = 40;

    public IEnumerable<InteractionRoute> Routes =>
        [
            new InteractionRoute.SlashCommand(
                "standup move",
                "Hold one week's stand-up at another time",
                Access.Navigator,
                ResponseKind.Private,
                standups.MoveAsync,
                Week,
                CommandOptions.Text(
                    "time",
                    "In that week, in the cohort's zone, such as 17:00 or Friday 17:00",
                    LongestTime,
                    required: true),
                Team)
            {
                Suggest = Suggest,
            },
            new InteractionRoute.SlashCommand(
                "standup cancel",
                "Hold no stand-up in one week",
                Access.Navigator,
                ResponseKind.Private,
                standups.CancelAsync,
                Week,
                Team)
            {
                Suggest = Suggest,
            },
            new InteractionRoute.Component(StandupMessages.UsualRoute, Access.Navigator, ResponseKind.Update, standups.UsualAsync),
        ];

    private static CommandOptionDeclaration Week => CommandOptions.Week("Which week's stand-up", required: true);

    private static CommandOptionDeclaration Team =>
        Teams.Team.Option("The team; not needed if you navigate just one");

    private IEnumerable<CommandChoice> Suggest(AutocompleteRequest request) => teams.Suggest(request.Actor.CohortId, request.Typed);
}
