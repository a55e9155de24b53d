using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Announcements;

/// <summary>Announcements in a cohort with the teams Pluto and Mars. It is Wednesday of week 3, 11:00 in Amsterdam.</summary>
internal abstract class AnnouncementConversation : LongConversation
{
    protected const string Words = "The session moves by a week.";

    private const string WordsLabel = "What would you like to say?";
    private const string TimeLabel = "When?";

    protected SandboxChannel MarsChannel { get; private set; } = null!;

    protected SandboxChannel Lobby { get; private set; } = null!;

    [SetUp]
    public async Task SetUpTeamsAsync()
    {
        await SetUpCohortAsync();
        Lobby = Server.AddChannel("lobby");
        MarsChannel = Server.AddChannel("team-mars");
        await Captain.RunAsync("team create", ("name", "Mars"), ("channel", MarsChannel), ("day", "Friday"), ("time", "10:00"));
    }

    /// <summary>Fills the form in, up to the preview.</summary>
    protected static async Task<Outcome> WriteAsync(Person author, string words, string? at = null, SandboxChannel? channel = null)
    {
        var options = new (string Option, object? Value)[] { ("channel", channel), ("at", at) };
        var opened = await author.RunAsync(
            "announce write", [.. options.Where(option => option.Value is not null).Select(option => (option.Option, option.Value!))]);
        return await opened.Form!.SubmitAsync((WordsLabel, words));
    }

    /// <summary>Writes one for Friday at five, and confirms it.</summary>
    protected async Task<Outcome> ScheduleAsync(string words = Words) =>
        await Captain.PressAsync((await WriteAsync(Captain, words, "friday 17:00")).Message!, "Schedule");

    /// <summary>Opens the only announcement of the list.</summary>
    protected static async Task<Outcome> OpenAsync(Person captain) =>
        await captain.PressAsync((await captain.RunAsync("announce list")).Message!, "Open");

    /// <summary>Edits words or time, up to the preview.</summary>
    protected static async Task<Outcome> EditAsync(Person author, SandboxMessage message, string words, string? at = null)
    {
        var opened = await author.PressAsync(message, "Edit");
        return await opened.Form!.SubmitAsync(at is null ? [(WordsLabel, words)] : [(WordsLabel, words), (TimeLabel, at)]);
    }

    protected Task SettleAsync() => WaitForBotAsync(() => Count(
        "select count(*) from delivery where state in ('waiting', 'sending') and due_at <= "
            + World.Clock.GetUtcNow().ToUnixTimeMilliseconds()) == 0);

    protected static int CountIn(SandboxChannel channel, string words) => Having(channel, words).Count;
}
