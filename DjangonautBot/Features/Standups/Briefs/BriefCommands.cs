using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>Routes of briefs and of notes for the next stand-up.</summary>
internal sealed class BriefCommands(BriefHandler briefs, HandoverHandler handover, ITeams teams) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
        [
            new InteractionRoute.SlashCommand(
                "standup brief",
                "What there is to talk about at a stand-up",
                Access.Navigator,
                ResponseKind.Private,
                briefs.ShowAsync,
                CommandOptions.Week("Which week's stand-up; the next one if you leave it out"),
                Teams.Team.Option("The team; not needed if you navigate just one"))
            {
                Suggest = request => teams.Suggest(request.Actor.CohortId, request.Typed),
            },
            new InteractionRoute.Component(BriefMessages.OpenRoute, Access.Navigator, ResponseKind.Private, briefs.OpenAsync),
            new InteractionRoute.Component(HandoverButton.Route, Access.Navigator, ResponseKind.Form, handover.OpenAsync),
            new InteractionRoute.FormSubmission(HandoverForm.Route, Access.Navigator, ResponseKind.Private, handover.SaveAsync)
            {
                Texts = HandoverForm.Texts,
            },
        ];
}
