using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Teams;

internal sealed class TeamCommands(TeamHandler teams, TeamRemovalHandler removal, TeamOptions options, ITeams all) : IEntries
{
    private const int LongestTime = 10;

    // Discord holds no more in the place of a scheduled event.
    private const int LongestPlace = 100;

    private static readonly IReadOnlyList<CommandChoice> Days =
    [
        .. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).Select(day => new CommandChoice(day.ToString(), day.ToString())),
    ];

    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand(
            "team create",
            "Add a team to the cohort",
            Access.Captain,
            AnswerKind.Private,
            teams.CreateAsync,
            Option.Text("name", "The team's name", Team.LongestName, required: true),
            Channel(required: true),
            Day(required: true),
            Time(required: true),
            Minutes("How long it takes; 45 unless you say otherwise"),
            Place("Where you talk: a voice channel, or a link"),
            Tracker("Another project's tickets: an https address with {id}; Django's if you leave it out"))
        {
            Suggest = options.SuggestPlace,
        },
        new Entry.SlashCommand(
            "team edit",
            "Change a team's name, channel or stand-up",
            Access.Captain,
            AnswerKind.Private,
            teams.EditAsync,
            Which(),
            Option.Text("name", "Its new name", Team.LongestName),
            Channel(required: false),
            Day(required: false),
            Time(required: false),
            Minutes("How long the stand-up takes"),
            Place("Where you talk: a voice channel or a link; - for none"),
            Tracker("Another project's tickets: an https address with {id}; none for Django's"))
        {
            Suggest = request => request.Option == "team" ? SuggestTeam(request) : options.SuggestPlace(request),
        },
        new Entry.SlashCommand(
            "team list", "The teams, their stand-ups and how many they are", Access.Captain, AnswerKind.Private, teams.ListAsync),
        new Entry.SlashCommand(
            "team remove", "Remove a team; its check-ins stay readable", Access.Captain, AnswerKind.Private, removal.PreviewAsync, Which())
        {
            Suggest = SuggestTeam,
        },
        new Entry.Component(TeamRemovalMessages.ConfirmRoute, Access.Captain, AnswerKind.Update, removal.RemoveAsync),
        new Entry.Component(TeamRemovalMessages.KeepRoute, Access.Captain, AnswerKind.Update, removal.KeepAsync),
        new Entry.Component(TeamRemovalMessages.BringBackRoute, Access.Captain, AnswerKind.Update, removal.BringBackAsync),
    ];

    private IEnumerable<CommandChoice> SuggestTeam(AutocompleteRequest request) => all.Suggest(request.Actor.CohortId, request.Typed);

    private static CommandOptionDeclaration Which() =>
        Option.Text("team", "Which team", Team.LongestName, required: true, autocomplete: true);

    private static CommandOptionDeclaration Channel(bool required) =>
        Option.Channel("channel", "Where the team meets in writing", required, ChannelType.Text, ChannelType.Announcement);

    private static CommandOptionDeclaration Day(bool required) => Option.Choice("day", "The day of its weekly stand-up", required, Days);

    private static CommandOptionDeclaration Time(bool required) =>
        Option.Text("time", "The stand-up's time in the cohort's zone, such as 18:00", LongestTime, required);

    private static CommandOptionDeclaration Minutes(string description) => Option.Number("minutes", description, 30, 60);

    private static CommandOptionDeclaration Place(string description) =>
        Option.Text("place", description, LongestPlace, autocomplete: true);

    private static CommandOptionDeclaration Tracker(string description) => Option.Text("tracker", description, Trackers.LongestUrl);
}
