using DjangonautBot.Features.Rhythm;

namespace DjangonautBot.Tests.Features.Rhythm;

internal sealed class StandupPlaceTests
{
    [TestCase("<#123456789>", "<#123456789>")]
    [TestCase("https://meet.example.org/pluto_team-1", "<https://meet.example.org/pluto_team-1>")]
    [TestCase("The *blue* room", @"The \*blue\* room")]
    [TestCase("javascript:alert(1)", @"javascript\:alert\(1\)")]
    [TestCase("https://example.org/> @everyone", "<https://example.org/%3E%20@everyone>")]
    [TestCase("<@123456789>", @"\<\@123456789\>")]
    public void A_link_and_a_channel_can_be_followed_and_other_words_are_text(string place, string shown) =>
        Assert.That(StandupPlace.Show(place), Is.EqualTo(shown));
}
