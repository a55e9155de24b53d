using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Announcements.Writing;

/// <summary>Routes of <c>/announce write</c>, its form and its preview.</summary>
internal sealed class WritingCommands(WritingHandler writing, ConfirmHandler confirm) : IInteractionModule
{
    public const string Channel = "channel";
    public const string At = "at";

    private const int LongestTime = 60;

    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "announce write",
            "Announce something in every team's channel, or in one; you see it before anybody else does",
            Access.CohortCaptain,
            ResponseKind.Form,
            writing.OpenAsync,
            CommandOptions.Channel(
                Channel,
                "One channel for it; every team's channel if you leave it out",
                required: false,
                ChannelType.Text,
                ChannelType.Announcement),
            CommandOptions.Text(At, "When, in the cohort's zone: friday 17:00, or 2026-03-20 17:00; else at once", LongestTime))
        {
            ChangesCohort = true,
        },
        new InteractionRoute.Component(AnnouncementButtons.EditRoute, Access.CohortCaptain, ResponseKind.Form, writing.EditAsync),
        new InteractionRoute.FormSubmission(AnnouncementForm.Route, Access.CohortCaptain, ResponseKind.Private, writing.SubmitAsync)
        {
            ChangesCohort = true,
            Texts = AnnouncementForm.Texts,
        },
        new InteractionRoute.Component(
            AnnouncementButtons.ConfirmRoute, Access.CohortCaptain, ResponseKind.Update, confirm.ConfirmAsync)
        {
            ChangesCohort = true,
        },
        new InteractionRoute.Component(
            AnnouncementButtons.DiscardRoute, Access.CohortCaptain, ResponseKind.Update, confirm.DiscardAsync),
    ];
}
