using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;

namespace DjangonautBot.Features.StandUps;

internal sealed class StandupCommands(StandupHandler standups, AttendanceHandler attendance, ITeams teams) : IEntries
{
    private const int LastWeek = 52;
    private const int LongestTime = 40;

    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand(
            "standup move",
            "Hold one week's stand-up at another time",
            Access.Navigator,
            AnswerKind.Private,
            standups.MoveAsync,
            Week,
            Option.Text("time", "In that week, in the cohort's zone, such as 17:00 or Friday 17:00", LongestTime, required: true),
            Team)
        {
            Suggest = Suggest,
        },
        new Entry.SlashCommand(
            "standup cancel", "Hold no stand-up in one week", Access.Navigator, AnswerKind.Private, standups.CancelAsync, Week, Team)
        {
            Suggest = Suggest,
        },
        new Entry.SlashCommand(
            "standup attendance", "Note who came to a stand-up", Access.Navigator, AnswerKind.Private, attendance.AskAsync, Week, Team)
        {
            Suggest = Suggest,
        },
        new Entry.Component(StandupMessages.UsualRoute, Access.Navigator, AnswerKind.Update, standups.UsualAsync),
        new Entry.Component(DebriefMessages.OpenRoute, Access.Navigator, AnswerKind.Private, attendance.OpenAsync),
        new Entry.Component(AttendanceMessages.WhoRoute, Access.Navigator, AnswerKind.Private, attendance.WhoAsync),
        new Entry.Component(AttendanceMessages.CameRoute, Access.Navigator, AnswerKind.Update, attendance.SaveAsync),
        new Entry.Component(AttendanceMessages.EverybodyRoute, Access.Navigator, AnswerKind.Private, attendance.EverybodyAsync),
        new Entry.Component(AttendanceMessages.NoneRoute, Access.Navigator, AnswerKind.Private, attendance.NotHeldAsync),
    ];

    private static CommandOptionDeclaration Week => Option.Number("week", "Which week's stand-up", 1, LastWeek, required: true);

    private static CommandOptionDeclaration Team =>
        Option.Text("team", "The team; not needed if you navigate just one", Teams.Team.LongestName, autocomplete: true);

    private IEnumerable<CommandChoice> Suggest(AutocompleteRequest request) => teams.Suggest(request.Actor.CohortId, request.Typed);
}
