using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Standups.Attendance;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Standups.Attendance;

internal sealed class AttendanceMessagesTests
{
    private static readonly Team Pluto = new()
    {
        TeamId = new TeamId(1),
        CohortId = new CohortId(1),
        Name = "Pluto",
        ChannelId = new Snowflake(2),
        StandupDay = IsoDayOfWeek.Thursday,
        StandupTime = new LocalTime(18, 0),
        Minutes = 45,
    };

    [Test]
    public void Two_people_of_one_name_are_told_apart_in_a_direct_message()
    {
        var message = AttendanceMessages.Pick(Pluto, 2, record: null, people: [], [Member(111_111, "Ada"), Member(222_222, "Ada")]);

        Assert.That(
            message.Menus().Single().Options.Select(option => option.Label),
            Is.EqualTo(["Ada (…1111)", "Ada (…2222)"]));
    }

    private static CrewMember Member(ulong userId, string name) =>
        new() { CrewId = new CrewId((long)userId), UserId = new Snowflake(userId), DisplayName = name };
}
