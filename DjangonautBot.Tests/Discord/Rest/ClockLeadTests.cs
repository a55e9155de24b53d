namespace DjangonautBot.Tests.Discord.Rest;

/// <summary>The clock of this machine against Discord's, by the date of its responses.</summary>
public sealed class ClockLeadTests
{
    [TestCase(600)]
    [TestCase(-600)]
    public void A_response_tells_how_far_the_clock_is_ahead(int seconds)
    {
        using var story = Dated(TimeSpan.FromSeconds(seconds));

        story.Run(() => story.PostAsync(1));

        Assert.That(story.Rest.ClockLead, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
    }

    [Test]
    public void Before_the_first_response_nothing_is_known()
    {
        using var story = Dated(TimeSpan.Zero);

        Assert.That(story.Rest.ClockLead, Is.Null);
    }

    [Test]
    public void A_clock_that_is_set_back_shows_without_another_response()
    {
        using var story = Dated(TimeSpan.Zero);
        story.Run(() => story.PostAsync(1));

        story.Clock.Advance(TimeSpan.FromHours(1));
        story.Clock.StepBack(TimeSpan.FromMinutes(10));

        Assert.That(story.Rest.ClockLead, Is.EqualTo(TimeSpan.FromMinutes(-10)));
    }

    private static RestFixture Dated(TimeSpan lead)
    {
        RestFixture? story = null;
        story = new RestFixture(_ =>
        {
            var response = ScriptedResponses.Message();
            response.Headers.Date = story!.Clock.GetUtcNow() - lead;
            return response;
        });
        return story;
    }
}
