using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DjangonautBot.Tests.Page;

/// <summary>A Captain's actions on the first day, with the seven steps that <c>docs/captains.md</c> lists.</summary>
/// <param name="captain">In the empty server of the demo.</param>
internal sealed class FirstDay(Window captain)
{
    public const string Captain = "Lena";
    public const string Channel = "team-mars";

    public async Task SetUpAsync()
    {
        await CreateCohortAsync();
        await CreateTeamAsync("Mars", "team-mars", "Tuesday", "18:00");
        await FillAsync("Mars", "team-mars", ["Ines", "Jonas"], ["Amir", "Bea", "Chen", "Dina", "Elif", "Femi"]);
        await CreateTeamAsync("Venus", "team-venus", "Thursday", "19:30");
        await FillAsync("Venus", "team-venus", ["Kofi", "Mei"], ["Gita", "Hugo", "Ivo", "Jana", "Kaya", "Luis"]);
    }

    public async Task CreateCohortAsync()
    {
        await captain.BeginAsync("/cohort create");
        await captain.Option("name").FillAsync("Session 7");
        await captain.Option("starts_on").FillAsync("next monday");
        await ChooseAsync("time_zone", "amsterdam", "Europe/Amsterdam");
        await captain.Button("Run").ClickAsync();
        await Expect(captain.PrivateMessage("Session 7 is ready for lift-off.")).ToBeVisibleAsync();
    }

    public async Task CreateTeamAsync(string name, string channel, string day, string time)
    {
        await captain.BeginAsync("/team create");
        await captain.Option("name").FillAsync(name);
        await ChooseAsync("channel", $"#{channel}", channel);
        await ChooseAsync("day", day[..3], day);
        await captain.Option("time").FillAsync(time);
        await captain.Button("Run").ClickAsync();
        await Expect(captain.PrivateMessage($"Team {name} has its home in #{channel}")).ToBeVisibleAsync();
    }

    /// <summary>Picks a new team's people in the menus that its creation offers.</summary>
    public async Task FillAsync(string team, string channel, IReadOnlyList<string> navigators, IReadOnlyList<string> djangonauts)
    {
        await PickAsync(captain.PrivateMessage($"Team {team} has its home in #{channel}"), "Pick its Navigators", navigators);
        var added = captain.PrivateMessage($"In team {team} as Navigator: {Mentions(navigators)}.");
        await PickAsync(added, "Pick its Djangonauts", djangonauts);
        await Expect(captain.PrivateMessage($"In team {team} as Djangonaut: {Mentions(djangonauts)}.")).ToBeVisibleAsync();
    }

    /// <summary>Picks people in the menu of <c>/crew add</c>, and does not close it yet.</summary>
    public async Task<ILocator> PickAsync(string role, string team, params string[] people)
    {
        await captain.BeginAsync("/crew add");
        await ChooseAsync("role", role[..3], role);
        await captain.Button("+ team").ClickAsync();
        await ChooseAsync("team", team[..2], team);
        await captain.Button("Run").ClickAsync();
        var picker = captain.PrivateMessage($"Who joins team {team} as {role}?");
        await ChoosePeopleAsync(picker, "Pick people", people);
        return picker;
    }

    private static async Task PickAsync(ILocator message, string menu, IReadOnlyList<string> people)
    {
        await ChoosePeopleAsync(message, menu, people);
        await message.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
    }

    private static async Task ChoosePeopleAsync(ILocator message, string menu, IReadOnlyList<string> people)
    {
        foreach (var name in people)
        {
            await message.GetByRole(AriaRole.Combobox, new() { Name = menu }).FillAsync(name[..2]);
            await message.GetByRole(AriaRole.Option, new() { Name = name }).ClickAsync();
        }
    }

    private static string Mentions(IReadOnlyList<string> people) => string.Join(", ", people.Select(name => $"@{name}"));

    private async Task ChooseAsync(string option, string typed, string choice)
    {
        await captain.Option(option).FillAsync(typed);
        await captain.Choice(choice).ClickAsync();
    }
}
