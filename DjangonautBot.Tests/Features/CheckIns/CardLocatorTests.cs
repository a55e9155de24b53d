using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Interactions;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;
using NodaTime;
using NSubstitute;

namespace DjangonautBot.Tests.Features.CheckIns;

/// <summary>The notice about a card depends on its location, and not on the speed of the outbox.</summary>
internal sealed class CardLocatorTests
{
    private static readonly Snowflake Guild = new(1);
    private static readonly Snowflake TeamChannel = new(100);
    private static readonly Snowflake Thread = new(300);
    private static readonly Snowflake Card = new(1001);
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 18, 12, 0);

    private readonly IDeliveries _deliveries = Substitute.For<IDeliveries>();
    private readonly IWeekThreads _weekThreads = Substitute.For<IWeekThreads>();
    private readonly IDiscordGateway _gateway = Substitute.For<IDiscordGateway>();

    [SetUp]
    public void OpenThread() => _weekThreads.Find(Arg.Any<TeamId>(), Arg.Any<int>()).Returns(Thread);

    [Test]
    public async Task A_locked_thread_takes_no_new_card([Values] bool isOnItsWay)
    {
        Lock(archived: false);
        CardIs(isOnItsWay ? Row() with { NonceSince = Noon, ChannelId = Thread } : Row());

        var place = await FindAsync(Audience.Team);

        Assert.That((place!.ChannelId, place.ThreadIsLocked), Is.EqualTo((Thread, true)));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task What_stands_in_a_locked_thread_can_be_changed_until_that_is_archived(bool archived)
    {
        Lock(archived);
        CardIs(Row() with { NonceSince = Noon, ChannelId = Thread, MessageId = Card });

        Assert.That((await FindAsync(Audience.Team))!.ThreadIsLocked, Is.EqualTo(archived));
    }

    [Test]
    public async Task What_may_stand_in_a_locked_thread_can_be_taken_away()
    {
        Lock(archived: false);
        CardIs(Row() with { NonceSince = Noon, ChannelId = Thread });

        Assert.That((await FindAsync(Audience.Guides))!.ThreadIsLocked, Is.False);
    }

    private void Lock(bool archived) => _gateway.FindChannel(Guild, Thread).Returns(
        new Channel(Thread, ChannelType.PublicThread, ParentId: TeamChannel, ThreadMetadata: new ThreadMetadata(archived, Locked: true)));

    private void CardIs(Delivery card) => _deliveries.Find(CheckIn.CardKind, Arg.Any<long>(), Arg.Any<int>()).Returns(card);

    private Task<CardLocation?> FindAsync(Audience audience) =>
        new CardLocator(_deliveries, _weekThreads, _gateway, new ThreadFinder(_gateway, Substitute.For<IDiscordRest>())).FindAsync(
            Guild,
            CheckInFor(audience),
            CancellationToken.None);

    private static CheckIn CheckInFor(Audience audience) => new()
    {
        CheckInId = new CheckInId(7),
        TeamId = new TeamId(1),
        TeamChannelId = TeamChannel,
        CrewId = new CrewId(1),
        UserId = new Snowflake(42),
        DisplayName = "Ada",
        Week = 3,
        WorkedOn = "Read the guide",
        NextUp = "",
        Stuck = "",
        Win = "",
        Audience = audience,
        IsQuiet = false,
        CreatedAt = Noon,
    };

    private static Delivery Row() => new()
    {
        DeliveryId = new DeliveryId(1),
        CohortId = new CohortId(1),
        Kind = CheckIn.CardKind,
        SubjectId = 7,
        Week = 3,
        Lane = TeamChannel,
        Revision = 1,
        Attempts = 0,
    };
}
