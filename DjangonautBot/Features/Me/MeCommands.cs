using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Me;

internal sealed class MeCommands(ReminderHandler reminders, AwayHandler away, OwnDataHandler data, ProgramClock clock) : IEntries
{
    public const string Zone = "zone";
    public const string Turn = "turn";
    public const string On = "on";
    public const string From = "from";
    public const string Until = "until";

    private const string Off = "off";
    private const int LongestZone = 60;
    private const int LongestDate = 30;

    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand(
            "me timezone",
            "Say in which time zone you live, so that reminders come by day",
            Access.Crew,
            AnswerKind.Private,
            reminders.SetTimeZoneAsync,
            Option.Text(Zone, "Your time zone: type a city or a country", LongestZone, required: true, autocomplete: true))
        {
            Suggest = request => TimeZones.Suggest(request.Typed, clock.Now),
        },
        new Entry.SlashCommand(
            "me reminders",
            "Get a friendly reminder before your stand-up, or none",
            Access.Crew,
            AnswerKind.Private,
            reminders.CommandAsync,
            Option.Choice(Turn, "On or off; leave it out to see how it is", required: false, new CommandChoice(On, On), new CommandChoice(Off, Off))),
        new Entry.SlashCommand(
            "me history", "Your own weeks: check-ins, goal, wins, questions", Access.Everybody, AnswerKind.Private, data.ShowHistoryAsync),
        new Entry.SlashCommand(
            "me export", "Everything that I store about you, as a file", Access.Everybody, AnswerKind.Private, data.ExportAsync),
        new Entry.SlashCommand(
            "me delete", "Delete what I store about you; you see first what happens", Access.Everybody, AnswerKind.Private, data.AskToDeleteAsync),
        new Entry.SlashCommand(
            "away",
            "No reminders for a while; nobody is told why",
            Access.Crew,
            AnswerKind.Private,
            away.LeaveAsync,
            Option.Text(From, "The first day: 2026-03-02, today, or next monday", LongestDate, required: true),
            Option.Text(Until, "The last day; leave it out if you do not know yet", LongestDate)),
        new Entry.SlashCommand("back", "You are here again", Access.Crew, AnswerKind.Private, away.ReturnAsync),
        new Entry.Component(OwnDataMessages.DeleteRoute, Access.Everybody, AnswerKind.Update, data.DeleteAsync),
        new Entry.Component(OwnDataMessages.KeepRoute, Access.Everybody, AnswerKind.Update, data.KeepAsync),
        new Entry.Component(ReminderButtons.OnRoute, Access.Crew, AnswerKind.Private, reminders.TurnOnAsync),
        new Entry.Component(ReminderButtons.OffRoute, Access.Crew, AnswerKind.Private, reminders.TurnOffAsync),
    ];
}
