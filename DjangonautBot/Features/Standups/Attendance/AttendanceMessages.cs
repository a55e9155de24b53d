using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Standups.Attendance;

/// <summary>Texts of the attendance of a stand-up.</summary>
internal static class AttendanceMessages
{
    public const string WhoRoute = "standup.who";
    public const string CameRoute = "standup.came";
    public const string EverybodyRoute = "standup.everybody";
    public const string NoneRoute = "standup.none";

    /// <summary>Maximum number of people of one stand-up: the options of a select menu.</summary>
    public const int MostPeople = UserSelect.MaxUsers;


    public static string NotBegun(int week, Instant standup) =>
        $"🌱 The stand-up of week {week} is {Dates.Timestamp(standup)}. Please tell me who came once it has begun.";

    public static string Cancelled(int week) => $"🌙 In week {week} there was no stand-up, so there is nothing to note.";

    public static IReadOnlyList<Button> Buttons(Team team, int week) =>
    [
        new(ButtonStyle.Success, "Everybody came", Id(EverybodyRoute, team, week)),
        new(ButtonStyle.Primary, "Who came?", Id(WhoRoute, team, week)),
        new(ButtonStyle.Secondary, "It did not take place", Id(NoneRoute, team, week)),
    ];

    /// <param name="people">People recorded so far.</param>
    /// <param name="choices">Options in a direct message, where Discord's user select offers only the two participants; else empty.</param>
    public static OutgoingMessage Pick(
        Team team, int week, StandupRecord? record, IReadOnlyList<CrewMember> people, IReadOnlyList<CrewMember> choices)
    {
        var noted = record switch
        {
            null => "",
            { TookPlace: true } => $"\nNoted so far: {Came(record.People)}.",
            _ => "\nNoted so far: it did not take place.",
        };
        return new OutgoingMessage(
            AllowedMentions.None,
            $"👋 Who came to the stand-up of *{Markdown.Escape(team.Name)}* in week {week}? I note it as soon as you close the menu; "
                + $"only the number goes into the report.{noted}",
            Components:
            [
                new ActionRow(Menu(Id(CameRoute, team, week), people, choices)),
                new ActionRow([.. Buttons(team, week).Where(button => button.CustomId != Id(WhoRoute, team, week))]),
            ]);
    }

    /// <param name="strangers">Selected people outside the crew.</param>
    public static OutgoingMessage Noted(Team team, int week, int people, params IReadOnlyList<Snowflake> strangers) => new(
        AllowedMentions.None,
        $"🌱 Noted for the stand-up of *{Markdown.Escape(team.Name)}* in week {week}: {Came(people)}. Thank you!"
        + (strangers.Count == 0 ? "" : $"\nNot in the crew, so I left them out: {string.Join(", ", strangers.Select(id => $"<@{id}>"))}."),
        Components: [Change(team, week)]);

    public static OutgoingMessage NotHeld(Team team, int week) => new(
        AllowedMentions.None,
        $"🌙 Noted: the stand-up of *{Markdown.Escape(team.Name)}* in week {week} did not take place. Thank you!",
        Components: [Change(team, week)]);

    private static ActionRow Change(Team team, int week) => new(new Button(ButtonStyle.Secondary, "Change it", Id(WhoRoute, team, week)));

    private static MessageComponent Menu(string id, IReadOnlyList<CrewMember> people, IReadOnlyList<CrewMember> choices)
    {
        if (choices.Count == 0)
        {
            return new UserSelect(
                id,
                "Pick who came",
                MinValues: 0,
                MaxValues: MostPeople,
                DefaultValues: people.Count == 0 ? null : [.. people.Take(MostPeople).Select(person => new DefaultUser(person.UserId))]);
        }

        var namesakes = new Namesakes(choices.Select(person => (person.UserId, person.DisplayName)));
        return new StringSelect(
            id,
            [
                .. choices.Select(person => new SelectOption(
                    namesakes.Label(person.UserId, person.DisplayName, SelectOption.MaxLabelLength / 2),
                    person.UserId.ToString(),
                    Default: people.Any(other => other.CrewId == person.CrewId))),
            ],
            "Pick who came",
            MinValues: 0,
            MaxValues: choices.Count);
    }

    private static string Came(int people) => people switch
    {
        0 => "it took place",
        1 => "1 person came",
        _ => $"{people} people came",
    };

    private static string Id(string route, Team team, int week) => new CustomId(route, team.CohortId, team.TeamId.Value, week).ToString();
}
