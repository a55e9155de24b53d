using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Support;

/// <summary>A conversation about the cohort itself.</summary>
internal abstract class CohortConversation : Conversation
{
    /// <summary>An instant of 2026 in the bot's format.</summary>
    protected static string Moment(int month, int day, int hour, int minute = 0) =>
        $"<t:{new DateTimeOffset(2026, month, day, hour, minute, 0, TimeSpan.Zero).ToUnixTimeSeconds()}:f>";

    /// <summary>Another cohort of eight weeks, called Session 7.</summary>
    protected Task<Outcome> CreateNextAsync(string startsOn) =>
        Captain.RunAsync("cohort create", ("name", "Session 7"), ("starts_on", startsOn), ("time_zone", "Europe/Amsterdam"));

    /// <summary>Somebody else who may change the cohort.</summary>
    protected async Task<Person> SecondCaptainAsync()
    {
        await EnrolAsync("Captain", Bilal);
        return Bilal;
    }
}
