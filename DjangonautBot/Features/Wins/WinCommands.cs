using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Wins;

/// <summary>Routes of wins: <c>/win</c>, its preview, and the post's button.</summary>
internal sealed class WinCommands(WinHandler wins, ITeams teams) : IInteractionModule
{
    public const string Text = "text";

    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "win",
            "Share something to celebrate; you see it before anybody else does",
            Access.Crew,
            ResponseKind.Private,
            wins.PreviewAsync,
            CommandOptions.Text(Text, "A merged PR, a review, a talk, a first question asked…", Win.LongestText, required: true),
            Teams.Team.Option("The team it goes with; not needed if you are in just one"))
        {
            Suggest = request => teams.Suggest(request.Actor.CohortId, request.Typed),
        },
        new InteractionRoute.Component(WinMessages.OfferRoute, Access.Crew, ResponseKind.Private, wins.PreviewFromCheckInAsync),
        new InteractionRoute.Component(WinMessages.ShareRoute, Access.Crew, ResponseKind.Update, wins.ShareAsync),
        new InteractionRoute.Component(WinMessages.NotNowRoute, Access.Crew, ResponseKind.Update, wins.DropAsync),
        new InteractionRoute.Component(WinMessages.RetractRoute, Access.Crew, ResponseKind.Private, wins.RetractAsync),
    ];
}
