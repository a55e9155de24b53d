using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions;
using DjangonautBot.Scheduling.Planning;

namespace DjangonautBot.Features.Schedule;

internal sealed class ScheduleCommands(ScheduleHandler schedule, ChannelHandler channels) : IEntries
{
    private const int LongestTime = 10;
    private const int MostHoursBefore = 72;

    private static readonly CommandOptionDeclaration Post = Option.Choice(
        "post",
        "Which post",
        required: true,
        [.. PostDefaults.Posts.Select(post => new CommandChoice(PostNames.Of(post), post.ToString()))]);

    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand(
            "schedule show", "Everything I post by myself: what, where and when", Access.Captain, AnswerKind.Private, schedule.ShowAsync),
        new Entry.SlashCommand(
            "schedule set",
            "Move a post to another time, or back to its usual one",
            Access.Captain,
            AnswerKind.Private,
            schedule.SetAsync,
            Post,
            Option.Day("day", "For a weekly post: the day"),
            Option.Text("time", "For a weekly or daily post: the time in the cohort's zone, such as 18:00", LongestTime),
            Option.Number("hours_before", "For a post before the stand-up: how many hours before", 1, MostHoursBefore)),
        new Entry.SlashCommand("schedule off", "Turn a post off", Access.Captain, AnswerKind.Private, schedule.TurnOffAsync, Post),
        new Entry.SlashCommand("schedule on", "Turn a post on again", Access.Captain, AnswerKind.Private, schedule.TurnOnAsync, Post),
        new Entry.Component(ScheduleMessages.SetRoute, Access.Captain, AnswerKind.Update, schedule.PutAsync),
        new Entry.SlashCommand(
            "schedule channels",
            "Where summaries, wins and posts for Navigators and Captains go; shows them if you give none",
            Access.Captain,
            AnswerKind.Private,
            channels.SetAsync,
            Channel("summary", "For everybody: each week's counts and wins"),
            Channel("wins", "For everybody: wins as they come"),
            Channel("navigators", "For Navigators: one line and a button when there is something to see"),
            Channel("captains", "For Captains: one line and a button when there is something to see")),
        new Entry.Component(ScheduleMessages.ChannelRoute, Access.Captain, AnswerKind.Update, channels.PutAsync),
    ];

    private static CommandOptionDeclaration Channel(string name, string description) =>
        Option.Channel(name, description, required: false, ChannelType.Text, ChannelType.Announcement);
}
