using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Outbox.Sending;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Scheduling.Outbox;

internal sealed class DeliveryMarkerTests
{
    private static readonly Delivery Delivery = new()
    {
        DeliveryId = new DeliveryId(88),
        CohortId = new CohortId(7),
        Kind = "card",
        SubjectId = 12,
        Week = 3,
        Lane = OutboxFixture.Channel,
        Revision = 0,
        Attempts = 0,
        Nonce = "88-19cf",
    };

    [Test]
    public void The_first_button_with_an_id_bears_the_mark()
    {
        var message = new OutgoingMessage(
            AllowedMentions.None,
            Components:
            [
                new ActionRow(
                    new Button(ButtonStyle.Link, "Open", Url: "https://example.org"),
                    new Button(ButtonStyle.Primary, "One", "a:1")),
                new ActionRow(new Button(ButtonStyle.Primary, "Two", "b:1")),
            ]);

        Assert.That(CustomIds(DeliveryMarker.Add(message, Delivery)), Is.EqualTo([null, "a:1~88-19cf.8c9fac688a", "b:1"]));
    }

    [Test]
    public void A_button_beside_a_text_bears_the_mark_wherever_it_is_nested()
    {
        var message = new OutgoingMessage(
            AllowedMentions.None,
            Components:
            [
                new Container(
                [
                    new TextDisplay("Two questions"),
                    new Section("Why?", new Button(ButtonStyle.Primary, "Answer", "a:1")),
                    new Section("How?", new Button(ButtonStyle.Primary, "Answer", "a:2")),
                    new ActionRow(new Button(ButtonStyle.Primary, "Two", "b:1")),
                ]),
            ]);

        Assert.That(CustomIds(DeliveryMarker.Add(message, Delivery)), Is.EqualTo(["a:1~88-19cf.8c9fac688a", "a:2", "b:1"]));
    }

    [Test]
    public void The_button_still_goes_where_it_went()
    {
        var marked = CustomIds(DeliveryMarker.Add(OutboxFixture.Message(customId: "checkin.read:7:12"), Delivery)).Single()!;

        Assert.That(CustomId.Parse(marked)!.ToString(), Is.EqualTo("checkin.read:7:12"));
    }

    [Test]
    public void A_post_without_a_button_could_not_be_recognised() =>
        Assert.That(
            () => DeliveryMarker.Add(new OutgoingMessage(AllowedMentions.None, "Hello"), Delivery),
            Throws.InvalidOperationException);

    [TestCase("checkin.read:7:12~88-19cf", true)]
    [TestCase("checkin.read:7:12~88-19cf.8c9fac688a", true)]
    [TestCase("checkin.read:7:12~188-19cf", false)]
    [TestCase("checkin.read:7:12~88-19cf0", false)]
    [TestCase("checkin.read:7:12", false)]
    public void A_post_is_recognised_by_its_whole_mark(string customId, bool expected) =>
        Assert.That(
            DeliveryMarker.IsOn(OutboxFixture.Posted(OutboxFixture.Channel, new Snowflake(1), "other:7", customId), "88-19cf"),
            Is.EqualTo(expected));

    [TestCase("checkin.read:7:12~5-19cf.8c9fac688a", true)]
    [TestCase("checkin.read:7:12~5-19cf.8c9fac688b", false)]
    [TestCase("checkin.read:7:12~88-19cf", false)]
    public void A_post_about_the_same_is_recognised_whichever_delivery_it_was(string customId, bool expected) =>
        Assert.That(
            DeliveryMarker.IsAboutSame(OutboxFixture.Posted(OutboxFixture.Channel, new Snowflake(1), customId), Delivery),
            Is.EqualTo(expected));

    private static List<string?> CustomIds(OutgoingMessage message) =>
        [.. message.Buttons().Select(button => button.CustomId)];
}
