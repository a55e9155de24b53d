using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Standups;

/// <summary>
/// Grace and Linus take turns in Pluto from week 3 on, which meets on Thursdays at 18:00; Margaret navigates Mars alone, which
/// meets on Mondays at 10:00. There is a Navigators' channel.
/// </summary>
internal abstract class BriefConversation : LongConversation
{
    protected const string Standup = "2026-03-19 18:00";
    protected const string TwoHoursBefore = "2026-03-19 16:00";

    protected Person Linus { get; private set; } = null!;

    protected Person Margaret { get; private set; } = null!;

    protected Person Chidi { get; private set; } = null!;

    protected SandboxChannel NavigatorsChannel { get; private set; } = null!;

    [SetUp]
    public async Task SetUpTeamsAsync()
    {
        (Linus, Margaret, Chidi) = (Server.AddPerson("Linus"), Server.AddPerson("Margaret"), Server.AddPerson("Chidi"));
        NavigatorsChannel = Server.AddChannel("navigators");
        await SetUpCohortAsync(Navigator, Linus);
        await Captain.RunAsync("schedule channels", ("navigators", NavigatorsChannel));
        await Captain.RunAsync(
            "team create",
            ("name", "Mars"),
            ("channel", Server.AddChannel("team-mars")),
            ("day", "Monday"),
            ("time", "10:00"));
        await EnrolAsync("Navigator", "Mars", Margaret);
        await EnrolAsync("Djangonaut", "Mars", Chidi);
    }

    /// <summary>Margaret takes week 3 of Pluto, as a stand-in from another team.</summary>
    protected async Task CoverAsync()
    {
        await Navigator.RunAsync("rotation cover", ("week", 3));
        await World.WaitUntilAsync(() => NavigatorsChannel.Messages.Count > 0, Cancellation);
        await Margaret.PressAsync(NavigatorsChannel.Messages[0], "I'll take it");
    }

    /// <summary>All briefs that somebody was sent.</summary>
    protected static IReadOnlyList<SandboxMessage> Briefs(Person person) => AllBriefs(person.DirectMessages);

    /// <summary>The lines about briefs in the Navigators' channel.</summary>
    protected IReadOnlyList<SandboxMessage> Lines =>
        [.. NavigatorsChannel.Messages.Where(message => message.Text.Contains("brief", StringComparison.Ordinal))];

    protected static async Task<string> ReadAsync(Person person, string team = "Pluto") =>
        (await person.RunAsync("standup brief", ("team", team))).Text;

    private static IReadOnlyList<SandboxMessage> AllBriefs(SandboxChannel? channel) =>
        [.. (channel?.Messages ?? []).Where(message => message.Text.Contains("the stand-up of week", StringComparison.Ordinal))];
}
