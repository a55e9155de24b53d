using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Conversations.Outcomes;

/// <summary>A conversation about what became of the Djangonauts of a cohort that lands on Monday, 27 April 2026.</summary>
internal abstract class OutcomesConversation : Conversation
{
    protected const string AskMe = "You may ask me";
    protected const string DoNot = "Please don't ask me";
    protected const string EndThem = "End these questions";
    protected const string Roles = "Choose, or none of these";

    /// <summary>The Monday of the last week, at noon in Amsterdam.</summary>
    protected static readonly Instant LastWeek = Instant.FromUtc(2026, 4, 20, 10, 0);

    /// <summary>Ten o'clock in Amsterdam, six months after landing.</summary>
    protected static readonly Instant HalfAYearAfter = Instant.FromUtc(2026, 10, 27, 9, 0);

    /// <summary>Ten o'clock in Amsterdam, a year after landing.</summary>
    protected static readonly Instant AYearAfter = Instant.FromUtc(2027, 4, 27, 8, 0);

    protected void MoveTo(Instant instant) => World.Clock.MoveTo(instant.ToDateTimeOffset());

    /// <summary>Goes to the last week of the cohort, and waits for its opening.</summary>
    protected async Task<SandboxMessage> OpenLastWeekAsync()
    {
        await SetUpCohortAsync();
        MoveTo(LastWeek);
        return await WaitForAsync(TeamChannel, "Week 8 of 8");
    }

    protected static async Task<SandboxMessage> AgreeAsync(Person person, SandboxMessage post) =>
        (await person.PressAsync(post, AskMe)).Message!;

    protected static IReadOnlyList<SandboxMessage> Asked(Person person) => person.DirectMessages is { } messages
        ? Having(messages, "Did you reach the stars?")
        : [];

    protected Task<SandboxMessage> WaitUntilAskedAsync(Person person) => WaitForDirectAsync(person, "Did you reach the stars?");

    /// <summary>Waits until nothing is due in the outbox.</summary>
    protected Task SettleAsync(Instant now) => WaitForBotAsync(() =>
        Count($"select count(*) from delivery where state in ('waiting', 'sending') and due_at <= {now.ToUnixTimeMilliseconds()}") == 0);
}
