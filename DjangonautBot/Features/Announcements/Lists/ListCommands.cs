using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Announcements.Lists;

/// <summary>Routes of <c>/announce list</c> and of each announcement in it.</summary>
internal sealed class ListCommands(ListHandler list, AnnouncementHandler announcements) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "announce list",
            "Announcements to come and past ones: change, withdraw or approve them",
            Access.CohortCaptain,
            ResponseKind.Private,
            list.ShowAsync),
        new InteractionRoute.Component(ListMessages.PageRoute, Access.CohortCaptain, ResponseKind.Update, list.TurnPageAsync),
        new InteractionRoute.Component(ListMessages.ApprovalRoute, Access.CohortCaptain, ResponseKind.Update, list.SetApprovalAsync)
        {
            ChangesCohort = true,
        },
        new InteractionRoute.Component(
            AnnouncementButtons.OpenRoute, Access.CohortCaptain, ResponseKind.Private, announcements.OpenAsync),
        new InteractionRoute.Component(
            AnnouncementButtons.ApproveRoute, Access.CohortCaptain, ResponseKind.Update, announcements.ApproveAsync)
        {
            ChangesCohort = true,
        },
        new InteractionRoute.Component(
            AnnouncementButtons.WithdrawRoute, Access.CohortCaptain, ResponseKind.Update, announcements.WithdrawAsync)
        {
            ChangesCohort = true,
        },
    ];
}
