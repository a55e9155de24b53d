using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Captains;

/// <summary>
/// Week 3 with a channel for Captains. Everybody has been there from the beginning: Ada and Bilal in Pluto with Grace, Chidi
/// in Mars with Linus; Maya looks after both teams, Margaret after Mars.
/// </summary>
internal abstract class CaptainsConversation : LongConversation
{
    protected Person Chidi { get; private set; } = null!;

    protected Person CaptainOfMars { get; private set; } = null!;

    protected SandboxChannel CaptainsChannel { get; private set; } = null!;

    [SetUp]
    public async Task SetUpTeamsAsync()
    {
        Chidi = Server.AddPerson("Chidi");
        CaptainOfMars = Server.AddPerson("Margaret");
        CaptainsChannel = Server.AddChannel("captains");
        await SetUpCohortAsync();
        await Captain.RunAsync(
            "team create", ("name", "Mars"), ("channel", Server.AddChannel("team-mars")), ("day", "Friday"), ("time", "10:00"));
        await EnrolAsync("Navigator", "Mars", Server.AddPerson("Linus"));
        await EnrolAsync("Djangonaut", "Mars", Chidi);
        await EnrolAsync("Captain", "Mars", CaptainOfMars);
        await Captain.RunAsync("schedule channels", ("captains", CaptainsChannel));
        await WriteAsync("update crew_role set given_at = 0");
    }

    protected Task<int> WriteAsync(string sql) => Bot.Database.WriteAsync(transaction => transaction.Execute(sql), Cancellation);
}
