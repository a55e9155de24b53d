using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using FsCheck;

namespace DjangonautBot.Tests.Interactions;

internal sealed class CustomIdTests
{
    [Test]
    public void An_id_is_its_route_its_cohort_and_its_arguments() =>
        Assert.That(new CustomId("checkin.pace", new CohortId(7), 12, 3).ToString(), Is.EqualTo("checkin.pace:7:12:3"));

    [Rule]
    public void What_was_written_is_read_again(NonNegativeInt cohort, NonNegativeInt[] arguments)
    {
        var numbers = arguments.Select(argument => (long)argument.Get).ToArray();

        AssertReads(new CustomId("checkin.pace", new CohortId(cohort.Get), numbers).ToString(), cohort.Get, numbers);
    }

    [Test]
    public void The_largest_number_is_read_again() =>
        AssertReads(new CustomId("checkin.pace", new CohortId(long.MaxValue), long.MaxValue).ToString(), long.MaxValue, [long.MaxValue]);

    [TestCase("checkin.pace:7:12~88-19cf")]
    [TestCase("checkin.pace:7:12~")]
    [TestCase("checkin.pace:7:12~a~b:c")]
    public void The_mark_of_a_post_is_not_read(string text) => AssertReads(text, 7, [12]);

    [TestCase("")]
    [TestCase("checkin")]
    [TestCase("checkin:")]
    [TestCase("checkin:seven")]
    [TestCase("checkin:7:")]
    [TestCase("checkin:-7")]
    [TestCase("checkin: 7")]
    [TestCase("checkin:99999999999999999999")]
    [TestCase("~checkin:7")]
    public void What_this_version_does_not_write_is_not_understood(string text) => Assert.That(CustomId.Parse(text), Is.Null);

    [Rule]
    public void Nothing_that_comes_makes_it_throw(string? text, WrittenText written) =>
        Assert.That(
            () => (CustomId.Parse(text ?? ""), CustomId.Parse(written.Text), CustomId.Parse($"a:{text}:1"), CustomId.Parse($"a:{written}")),
            Throws.Nothing);

    private static void AssertReads(string text, long cohort, long[] arguments)
    {
        var read = CustomId.Parse(text);

        Assert.That(read, Is.Not.Null);
        Assert.That((read!.Route, read.CohortId.Value), Is.EqualTo(("checkin.pace", cohort)));
        Assert.That(read.Arguments, Is.EqualTo(arguments));
    }
}
