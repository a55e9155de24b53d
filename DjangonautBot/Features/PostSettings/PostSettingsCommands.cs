using DjangonautBot.Discord.Models;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.PostSettings;

internal sealed class PostSettingsCommands(PostSettingsHandler schedule, ChannelHandler channels) : IInteractionModule
{
    private const int LongestTime = 10;

    private static readonly CommandOptionDeclaration Post = CommandOptions.Choice(
        "post",
        "Which post",
        required: true,
        [.. PostDefaults.Posts.Select(post => new CommandChoice(post.DisplayName(), post.ToString()))]);

    public IEnumerable<InteractionRoute> Routes =>
        [
            new InteractionRoute.SlashCommand(
                "schedule show",
                "Everything I post by myself: what, where and when",
                Access.CohortCaptain,
                ResponseKind.Private,
                schedule.ShowAsync),
            new InteractionRoute.SlashCommand(
                "schedule set",
                "Move a post to another time, or back to its usual one",
                Access.CohortCaptain,
                ResponseKind.Private,
                schedule.SetAsync,
                Post,
                CommandOptions.Day("day", "For a weekly post: the day"),
                CommandOptions.Text("time", "For a weekly or daily post: the time in the cohort's zone, such as 18:00", LongestTime),
                CommandOptions.Number(
                    "hours_before", "For a post before the stand-up: how many hours before", 1, PostChange.MostHoursBefore))
            {
                ChangesCohort = true,
            },
            new InteractionRoute.SlashCommand(
                "schedule off",
                "Turn a post off",
                Access.CohortCaptain,
                ResponseKind.Private,
                schedule.TurnOffAsync,
                Post)
            {
                ChangesCohort = true,
            },
            new InteractionRoute.SlashCommand(
                "schedule on",
                "Turn a post on again",
                Access.CohortCaptain,
                ResponseKind.Private,
                schedule.TurnOnAsync,
                Post)
            {
                ChangesCohort = true,
            },
            new InteractionRoute.Component(
                PostSettingsMessages.SetRoute, Access.CohortCaptain, ResponseKind.Update, schedule.SetFromButtonAsync)
            {
                ChangesCohort = true,
            },
            new InteractionRoute.Component(
                PostSettingsMessages.ChangeRoute, Access.CohortCaptain, ResponseKind.Form, schedule.OpenFormAsync),
            new InteractionRoute.FormSubmission(
                PostSettingForm.Route, Access.CohortCaptain, ResponseKind.Private, schedule.SubmitAsync)
            {
                ChangesCohort = true,
                Texts = PostSettingForm.Texts,
            },
            new InteractionRoute.SlashCommand(
                "schedule channels",
                "Where summaries, wins and posts for Navigators and Captains go; shows them if you give none",
                Access.CohortCaptain,
                ResponseKind.Private,
                channels.SetAsync,
                Channel("summary", "For everybody: each week's counts and wins"),
                Channel("wins", "For everybody: wins as they come"),
                Channel("navigators", "For Navigators: one line and a button when there is something to see"),
                Channel("captains", "For Captains: one line and a button when there is something to see"))
            {
                ChangesCohort = true,
            },
            new InteractionRoute.Component(
                PostSettingsMessages.ChannelRoute, Access.CohortCaptain, ResponseKind.Update, channels.SetFromButtonAsync)
            {
                ChangesCohort = true,
            },
        ];

    private static CommandOptionDeclaration Channel(string name, string description) =>
        CommandOptions.Channel(name, description, required: false, ChannelType.Text, ChannelType.Announcement);
}
