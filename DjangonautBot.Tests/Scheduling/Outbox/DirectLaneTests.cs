using System.Reflection;
using DjangonautBot.Hosting;
using DjangonautBot.Scheduling.Outbox.Deliveries;

namespace DjangonautBot.Tests.Scheduling.Outbox;

internal sealed class DirectLaneTests
{
    private static readonly IReadOnlyList<DirectLane> All =
    [
        .. from type in typeof(BotHost).Assembly.GetTypes()
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where field.FieldType == typeof(DirectLane)
           select (DirectLane)field.GetValue(null)!,
    ];

    [Test]
    public void No_two_kinds_of_message_share_a_lane() => Assert.That(All, Is.Unique);

    // Rows keep these numbers: a new kind takes the next one.
    [Test]
    public void The_numbers_that_rows_keep_are_all_in_use() =>
        Assert.That(All.Select(lane => lane.Number).Order(), Is.EqualTo(Enumerable.Range(1, All.Count)));

    [Test]
    public void A_lane_tells_its_subject_to_its_own_kind_only()
    {
        var number = new DirectLane(3).Of(42);

        Assert.Multiple(() =>
        {
            Assert.That(new DirectLane(3).FindSubject(number), Is.EqualTo(42));
            Assert.That(new DirectLane(2).FindSubject(number), Is.Null);
        });
    }
}
