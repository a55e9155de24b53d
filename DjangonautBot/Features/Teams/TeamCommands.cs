using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Teams;

internal sealed class TeamCommands(TeamHandler teams, TeamRemovalHandler removal, TeamOptions options, ITeams all) : IInteractionModule
{
    private const int LongestTime = 20;

    private static readonly IReadOnlyList<CommandChoice> Days =
    [
        .. Enum.GetValues<IsoDayOfWeek>()
            .Where(day => day != IsoDayOfWeek.None)
            .Select(day => new CommandChoice(day.ToString(), day.ToString())),
    ];

    public IEnumerable<InteractionRoute> Routes =>
        [
            new InteractionRoute.SlashCommand(
                "team create",
                "Add a team to the cohort",
                Access.CohortCaptain,
                ResponseKind.Private,
                teams.CreateAsync,
                CommandOptions.Text("name", "The team's name", Team.LongestName, required: true),
                Channel(required: true),
                Day(required: true),
                Time(required: true),
                Minutes("How long it takes; 45 unless you say otherwise"),
                Place("Where you talk: a voice channel, or a link"),
                Tracker("Another project's tickets: an https address with {id}; Django's if you leave it out"))
            {
                ChangesCohort = true,
                Suggest = options.SuggestPlace,
            },
            new InteractionRoute.SlashCommand(
                "team edit",
                "Change a team's name, channel or stand-up",
                Access.Captain,
                ResponseKind.Private,
                teams.EditAsync,
                Which(),
                CommandOptions.Text("name", "Its new name", Team.LongestName),
                Channel(required: false),
                Day(required: false),
                Time(required: false),
                Minutes("How long the stand-up takes"),
                Place("Where you talk: a voice channel or a link; - for none"),
                Tracker("Another project's tickets: an https address with {id}; none for Django's"))
            {
                ChangesCohort = true,
                Suggest = request => request.Option == CommandOptions.TeamName ? SuggestTeam(request) : options.SuggestPlace(request),
            },
            new InteractionRoute.SlashCommand(
                "team list",
                "The teams, their stand-ups and how many they are",
                Access.Captain,
                ResponseKind.Private,
                teams.ListAsync),
            new InteractionRoute.SlashCommand(
                "team remove",
                "Remove a team; its check-ins stay readable",
                Access.CohortCaptain,
                ResponseKind.Private,
                removal.PreviewAsync,
                Which())
            {
                ChangesCohort = true,
                Suggest = SuggestTeam,
            },
            new InteractionRoute.Component(
                TeamRemovalMessages.ConfirmRoute, Access.CohortCaptain, ResponseKind.Update, removal.RemoveAsync)
            {
                ChangesCohort = true,
            },
            new InteractionRoute.Component(TeamRemovalMessages.KeepRoute, Access.CohortCaptain, ResponseKind.Update, removal.KeepAsync),
            new InteractionRoute.Component(
                TeamRemovalMessages.RestoreRoute,
                Access.CohortCaptain,
                ResponseKind.Update,
                removal.RestoreAsync)
            {
                ChangesCohort = true,
            },
        ];

    private IEnumerable<CommandChoice> SuggestTeam(AutocompleteRequest request) => all.Suggest(request.Actor.CohortId, request.Typed);

    private static CommandOptionDeclaration Which() =>
        Team.Option("Which team", required: true);

    private static CommandOptionDeclaration Channel(bool required) =>
        CommandOptions.Channel("channel", "Where the team meets in writing", required, ChannelType.Text, ChannelType.Announcement);

    private static CommandOptionDeclaration Day(bool required) =>
        CommandOptions.Choice("day", "The day of its weekly stand-up", required, Days);

    private static CommandOptionDeclaration Time(bool required) =>
        CommandOptions.Text("time", "The stand-up's time in the cohort's zone, such as 18:00", LongestTime, required);

    private static CommandOptionDeclaration Minutes(string description) => CommandOptions.Number("minutes", description, 30, 60);

    private static CommandOptionDeclaration Place(string description) =>
        CommandOptions.Text("place", description, ScheduledEventDraft.MaxLocationLength, autocomplete: true);

    private static CommandOptionDeclaration Tracker(string description) => CommandOptions.Text("tracker", description, Trackers.LongestUrl);
}
