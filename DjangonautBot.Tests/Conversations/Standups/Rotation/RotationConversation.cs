using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Standups.Rotation;

/// <summary>Grace and Linus take turns in Pluto from week 3 on; Margaret navigates Mars alone.</summary>
internal abstract class RotationConversation : Conversation
{
    protected Person Linus { get; private set; } = null!;

    protected Person Margaret { get; private set; } = null!;

    protected SandboxChannel NavigatorsChannel { get; private set; } = null!;

    protected SandboxChannel CaptainsChannel { get; private set; } = null!;

    [SetUp]
    public async Task SetUpTeamsAsync()
    {
        Linus = Server.AddPerson("Linus");
        Margaret = Server.AddPerson("Margaret");
        NavigatorsChannel = Server.AddChannel("navigators");
        CaptainsChannel = Server.AddChannel("captains");
        await SetUpCohortAsync(Navigator, Linus);
        await Captain.RunAsync(
            "team create", ("name", "Mars"), ("channel", Server.AddChannel("team-mars")), ("day", "Friday"), ("time", "10:00"));
        var picker = await Captain.RunAsync("crew add", ("role", "Navigator"), ("team", "Mars"));
        await Captain.ChooseAsync(picker.Message!, "Pick people", Margaret);
        await SetChannelsAsync();
    }

    protected Task<string> ShowAsync() => ShowAsync(Navigator);

    protected static async Task<string> ShowAsync(Person person) => (await person.RunAsync("rotation show", ("team", "Pluto"))).Text;

    /// <summary>The lines of the weeks to come, such as <c>3 Grace</c>.</summary>
    protected async Task<IReadOnlyList<string>> LeadersAsync()
    {
        var names = new[] { Navigator, Linus, Margaret, Captain }.ToDictionary(person => $"<@{person.Id}>", person => person.Name);
        return
        [
            .. from line in (await ShowAsync()).Split('\n')
            where line.Contains("Week ", StringComparison.Ordinal) && !line.StartsWith('✓')
            let parts = line.Replace("*", "", StringComparison.Ordinal).Split(" · ")
            select $"{parts[0].Split(' ')[^1]} "
                + $"{names.Aggregate(parts[^1], (text, name) => text.Replace(name.Key, name.Value, StringComparison.Ordinal))}",
        ];
    }

    /// <summary>Waits until the one post in a channel holds a text.</summary>
    protected async Task<SandboxMessage> WaitForPostAsync(SandboxChannel channel, string text)
    {
        await World.WaitUntilAsync(
            () => channel.Messages.Any(message => message.Text.Contains(text, StringComparison.Ordinal)),
            Cancellation);
        return channel.Messages.Single(message => message.Text.Contains(text, StringComparison.Ordinal));
    }

    /// <summary>Lets the outbox check the clock after it was moved.</summary>
    protected void LookAtTheClock() => Bot.Get<OutboxSignal>().Set();

    private Task<int> SetChannelsAsync() => Bot.Database.WriteAsync(
        transaction => transaction.Execute(
            "update cohort set navigators_channel_id = @navigators, captains_channel_id = @captains",
            new { navigators = (long)NavigatorsChannel.Id, captains = (long)CaptainsChannel.Id }),
        Cancellation);
}
