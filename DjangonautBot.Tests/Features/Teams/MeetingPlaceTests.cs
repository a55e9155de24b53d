using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Tests.Features.Teams;

internal sealed class MeetingPlaceTests
{
    private static readonly Channel[] Channels =
    [
        new(new Snowflake(1), ChannelType.Text, "lounge"),
        new(new Snowflake(2), ChannelType.Voice, "Lounge"),
        new(new Snowflake(3), ChannelType.Voice, "Launch pad"),
    ];

    [TestCase("<#2>", "<#2>")]
    [TestCase("launch PAD", "<#3>")]
    [TestCase("#lounge", "<#2>")]
    [TestCase(" https://meet.example/pluto?pwd=1 ", "https://meet.example/pluto?pwd=1")]
    public void A_voice_channel_or_a_secure_link_is_a_place(string typed, string place) =>
        Assert.That(MeetingPlace.Parse(typed, Channels), Is.EqualTo(place));

    [TestCase("<#1>")]
    [TestCase("<#9>")]
    [TestCase("the usual room")]
    [TestCase("http://meet.example")]
    [TestCase("https://meet.example and more")]
    [TestCase("https://meet.example/>@everyone")]
    [TestCase("javascript:alert(1)")]
    public void Anything_else_is_none(string typed) => Assert.That(MeetingPlace.Parse(typed, Channels), Is.Null);

    [TestCase("<#123456789>", "<#123456789>")]
    [TestCase("https://meet.example/pluto_1", "<https://meet.example/pluto_1>")]
    [TestCase("The *blue* room", @"The \*blue\* room")]
    [TestCase("<@123456789>", @"\<\@123456789\>")]
    public void Only_a_link_and_a_channel_are_shown_as_more_than_text(string place, string shown) =>
        Assert.That(MeetingPlace.Show(place), Is.EqualTo(shown));

    [Test]
    public void Voice_channels_are_suggested_by_any_part_of_their_name() =>
        Assert.That(MeetingPlace.Suggest("#l", Channels).Select(choice => choice.Name), Is.EqualTo(["Launch pad", "Lounge"]));

    [TestCase("<#2>", 2ul)]
    [TestCase("https://meet.example", null)]
    [TestCase("<#room>", null)]
    [TestCase(null, null)]
    public void The_voice_channel_of_a_place_is_known(string? place, ulong? id) =>
        Assert.That(MeetingPlace.FindVoiceChannelId(place)?.Value, Is.EqualTo(id));
}
