using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions;
using NodaTime;

namespace DjangonautBot.Features.Teams;

internal sealed class TeamCommands(TeamHandler teams) : IEntries
{
    private const int LongestTime = 10;
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
            Option.Channel("channel", "Where the team meets in writing", required: true, ChannelType.Text, ChannelType.Announcement),
            Option.Choice("day", "The day of its weekly stand-up", required: true, Days),
            Option.Text("time", "The stand-up's time in the cohort's zone, such as 18:00", LongestTime, required: true),
            Option.Number("minutes", "How long it takes; 45 unless you say otherwise", 30, 60),
            Option.Text("place", "Where you talk: a voice channel or a link", LongestPlace)),
    ];
}
