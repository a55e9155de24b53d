using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Sending;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Scheduling.Outbox;

internal sealed class DeliveryMarkerTests
{
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

        Assert.That(CustomIds(DeliveryMarker.Add(message, "88-19cf")), Is.EqualTo([null, "a:1~88-19cf", "b:1"]));
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

        Assert.That(CustomIds(DeliveryMarker.Add(message, "88-19cf")), Is.EqualTo(["a:1~88-19cf", "a:2", "b:1"]));
    }

    [Test]
    public void The_button_still_goes_where_it_went()
    {
        var marked = CustomIds(DeliveryMarker.Add(OutboxFixture.Message(customId: "checkin.read:7:12"), "88-19cf")).Single()!;

        Assert.That(CustomId.Parse(marked)!.ToString(), Is.EqualTo("checkin.read:7:12"));
    }

    [Test]
    public void A_post_without_a_button_could_not_be_recognised() =>
        Assert.That(
            () => DeliveryMarker.Add(new OutgoingMessage(AllowedMentions.None, "Hello"), "88-19cf"),
            Throws.InvalidOperationException);

    [TestCase("checkin.read:7:12~88-19cf", true)]
    [TestCase("checkin.read:7:12~188-19cf", false)]
    [TestCase("checkin.read:7:12~88-19cf0", false)]
    [TestCase("checkin.read:7:12", false)]
    public void A_post_is_recognised_by_its_whole_mark(string customId, bool expected) =>
        Assert.That(
            DeliveryMarker.IsOn(OutboxFixture.Posted(OutboxFixture.Channel, new Snowflake(1), "other:7", customId), "88-19cf"),
            Is.EqualTo(expected));

    private static List<string?> CustomIds(OutgoingMessage message) =>
        [.. message.Buttons().Select(button => button.CustomId)];
}
