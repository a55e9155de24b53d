using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Wins;

/// <summary>A win of the week of preparation goes where its preview says: into a summary.</summary>
internal sealed class EarlyWinTests : Conversation
{
    [Test]
    public async Task A_win_of_the_week_of_preparation_is_in_the_first_summary()
    {
        await Captain.RunAsync("cohort create", ("name", "Session 6"), ("starts_on", "2026-03-23"), ("time_zone", "Europe/Amsterdam"));
        await Captain.RunAsync("team create", ("name", "Pluto"), ("channel", TeamChannel), ("day", "Thursday"), ("time", "18:00"));
        await EnrolAsync("Navigator", Navigator);
        await EnrolAsync("Djangonaut", Ada);
        var preview = await Ada.RunAsync("win", ("text", "My tools are set up"));
        var promise = preview.Text;
        await Ada.PressAsync(preview.Message!, "Share");

        World.Clock.MoveTo(Wednesday.AddDays(7));

        Assert.That(promise, Does.Contain("it also goes into the team's summary of the week").And.Contain("Pluto · week 1"));
        Assert.That((await Navigator.RunAsync("summary")).Text, Does.Contain("🎉 To celebrate**\n**Ada** My tools are set up"));
    }
}
