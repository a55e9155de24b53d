using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Questions;

/// <summary>Questions of the preparation.</summary>
internal sealed class QuestionInWeekZeroTests : LongConversation
{
    protected override SandboxOptions Options =>
        base.Options with { ProgramStart = new DateTimeOffset(2026, 2, 24, 10, 0, 0, TimeSpan.Zero) };

    [Test]
    public async Task What_was_asked_before_week_1_is_told_after_two_days()
    {
        await SetUpCohortAsync();
        var navigators = Server.AddChannel("navigators");
        await Captain.RunAsync("schedule channels", ("navigators", navigators));
        await Ada.RunAsync("ask", ("question", "Which Python?"));

        await LiveUntilAsync("2026-03-04 12:00");

        Assert.That(navigators.Messages.Select(message => message.CreatedAt.Day), Is.EqualTo([27]));
    }
}
