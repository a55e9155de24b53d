using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Standups.Events;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Tests.Features.Standups.Events;

/// <summary>The action that a scheduled event needs, for each state of Discord and at each time.</summary>
internal sealed class StandupEventPolicyTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 19, 17, 0);

    private static readonly StandupEvent Voice = new()
    {
        StandupEventId = 12,
        GuildId = new Snowflake(1),
        CohortId = new CohortId(1),
        TeamId = new TeamId(1),
        Week = 3,
        Name = "Pluto",
        StartsAt = Start,
        EndsAt = Start + Duration.FromMinutes(45),
        ChannelId = new Snowflake(5),
        IsWanted = true,
        IsTried = false,
        IsOver = false,
        Revision = 1,
        Attempts = 0,
        NextAttemptAt = default,
    };

    private static readonly StandupEvent Confirmed = Voice with { EventId = new Snowflake(9) };

    private static readonly StandupEvent Unwanted = Confirmed with { IsWanted = false };

    private static readonly StandupEvent Elsewhere = Confirmed with { ChannelId = null, Location = "https://meet.example" };

    // Hours before the stand-up begins, and the state in Discord; without a letter, no event.
    private static IEnumerable<TestCaseData> Cases =>
    [
        Case("more than a week ahead it waits", Voice, null, 24 * 8, StandupEventStep.Wait),
        Case("a week ahead it is made", Voice, null, 24 * 7, StandupEventStep.Create),
        Case("it is made as long as it has not begun", Voice, null, 0.1, StandupEventStep.Create),
        Case("it is not made when it has begun", Voice, null, 0, StandupEventStep.StopTracking),
        Case("one that a person took away is not made again", Confirmed, null, 24, StandupEventStep.StopTracking),
        Case("one that stands is brought up to date", Confirmed, ScheduledEventStatus.Scheduled, 24, StandupEventStep.Edit),
        Case("one that stands unconfirmed is brought up to date", Voice, ScheduledEventStatus.Scheduled, 24, StandupEventStep.Edit),
        Case("one that a person began early goes on", Confirmed, ScheduledEventStatus.Active, 0.1, StandupEventStep.AwaitEnd),
        Case("at its time it is started", Confirmed, ScheduledEventStatus.Scheduled, 0, StandupEventStep.Start),
        Case("while it lasts it goes on", Confirmed, ScheduledEventStatus.Active, -0.5, StandupEventStep.AwaitEnd),
        Case("at its end it is completed", Confirmed, ScheduledEventStatus.Active, -0.75, StandupEventStep.Complete),
        Case("one that nobody started goes when it has ended", Confirmed, ScheduledEventStatus.Scheduled, -0.75, StandupEventStep.Delete),
        Case("elsewhere Discord starts it", Elsewhere, ScheduledEventStatus.Scheduled, 0, StandupEventStep.StopTracking),
        Case("elsewhere Discord ends it", Elsewhere, ScheduledEventStatus.Active, -1, StandupEventStep.StopTracking),
        Case("one that is not wanted goes", Unwanted, ScheduledEventStatus.Scheduled, 24, StandupEventStep.Delete),
        Case("one that is not wanted and has begun is completed", Unwanted, ScheduledEventStatus.Active, -0.5, StandupEventStep.Complete),
        Case("one that is not wanted and gone is forgotten", Unwanted, null, 24, StandupEventStep.Forget),
    ];

    [TestCaseSource(nameof(Cases))]
    public void Each_state_has_its_step(StandupEvent wanted, ScheduledEventStatus? standing, double hoursBefore, StandupEventStep step) =>
        Assert.That(
            StandupEventPolicy.Decide(wanted, standing is { } status ? Event(status) : null, Start - Duration.FromHours(hoursBefore)),
            Is.EqualTo(step));

    [TestCase("See you there\n· stand-up no. 12", 7UL, true)]
    [TestCase("See you there\n· stand-up no. 112", 7UL, false)]
    [TestCase("See you there\n· stand-up no. 1", 7UL, false)]
    [TestCase("See you there\n· stand-up no. 12", 8UL, false, TestName = "What a person copied is not the bot's")]
    [TestCase(null, 7UL, false)]
    public void An_event_of_its_own_is_known_by_its_mark(string? description, ulong creator, bool isOwn) =>
        Assert.That(
            StandupEventMessages.IsOf(
                Voice,
                Event(ScheduledEventStatus.Scheduled) with
                {
                    Description = description,
                    CreatorId = new Snowflake(creator),
                },
                new Snowflake(7)),
            Is.EqualTo(isOwn));

    [Test]
    public void What_is_made_bears_the_mark()
    {
        var draft = StandupEventMessages.Draft(Voice);

        Assert.That(
            StandupEventMessages.IsOf(
                Voice,
                Event(ScheduledEventStatus.Scheduled) with
                {
                    Description = draft.Description,
                    CreatorId = new Snowflake(7),
                },
                new Snowflake(7)),
            Is.True);
    }

    private static TestCaseData Case(
        string name,
        StandupEvent wanted,
        ScheduledEventStatus? standing,
        double hoursBefore,
        StandupEventStep step) => new TestCaseData(wanted, standing, hoursBefore, step) { TestName = name };

    private static ScheduledEvent Event(ScheduledEventStatus status) =>
        new(new Snowflake(9), new Snowflake(1), "Pluto", Start.ToDateTimeOffset(), status);
}
