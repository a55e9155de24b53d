using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Routes of check-ins: <c>/checkin</c>, <c>/quiet</c>, their buttons, and the form.</summary>
internal sealed class CheckInCommands(CheckInHandler checkIns) : IInteractionModule
{
    public const string For = "for";

    public IEnumerable<InteractionRoute> Routes =>
        [
            new InteractionRoute.SlashCommand(
                "checkin",
                "Tell your team how your week went, or edit what you said",
                Access.Crew,
                ResponseKind.Form,
                checkIns.OpenAsync,
                CommandOptions.Week("An earlier week; this one if you leave it out"),
                CommandOptions.Choice(
                    For,
                    "Who may read it; the form asks too",
                    required: false,
                    new CommandChoice("My team", CheckInForm.ForTeam),
                    new CommandChoice("My Navigators and Captains", CheckInForm.ForGuides))),
            new InteractionRoute.SlashCommand(
                "quiet",
                "Say that this is a quiet week; worth as much as any other",
                Access.Crew,
                ResponseKind.Private,
                checkIns.QuietAsync,
                CommandOptions.Week("An earlier week; this one if you leave it out")),
            new InteractionRoute.Component(CheckInButtons.OpenRoute, Access.Crew, ResponseKind.Form, checkIns.OpenFromButtonAsync),
            new InteractionRoute.Component(CheckInButtons.QuietRoute, Access.Crew, ResponseKind.Private, checkIns.QuietFromButtonAsync),
            new InteractionRoute.FormSubmission(CheckInForm.Route, Access.Crew, ResponseKind.Private, checkIns.SaveAsync)
            {
                Texts = CheckInForm.Texts,
            },
            new InteractionRoute.Component(CheckInMessages.PaceRoute, Access.Crew, ResponseKind.Update, checkIns.SetPaceAsync),
        ];
}
