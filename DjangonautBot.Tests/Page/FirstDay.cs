using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DjangonautBot.Tests.Page;

/// <summary>A Captain's actions on the first day, with the seven steps that <c>docs/captains.md</c> lists.</summary>
/// <param name="captain">In the empty server of the demo.</param>
internal sealed class FirstDay(Window captain)
{
    public const string Captain = "Lena";
    public const string Channel = "team-mars";

    private static readonly (string Name, string Channel, string Day, string Time, string[] Navigators, string[] Djangonauts)[] Teams =
    [
        ("Mars", "team-mars", "Tuesday", "18:00", ["Ines", "Jonas"], ["Amir", "Bea", "Chen", "Dina", "Elif", "Femi"]),
        ("Venus", "team-venus", "Thursday", "19:30", ["Kofi", "Mei"], ["Gita", "Hugo", "Ivo", "Jana", "Kaya", "Luis"]),
    ];

    /// <summary>The same teams and people as a file for <c>/crew import</c>, by their names alone.</summary>
    public static byte[] File => Encoding.UTF8.GetBytes(string.Join(
        "\r\n",
        Teams.SelectMany(team => team.Navigators.Select(name => Row(team, "Navigator", name))
                .Concat(team.Djangonauts.Select(name => Row(team, "Djangonaut", name))))
            .Prepend("Team;Role;Name;Day;Time;Channel")));

    public async Task SetUpAsync()
    {
        await CreateCohortAsync();
        foreach (var (name, channel, day, time, navigators, djangonauts) in Teams)
        {
            await CreateTeamAsync(name, channel, day, time);
            await FillAsync(name, channel, navigators, djangonauts);
        }
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

    private static string Row(
        (string Name, string Channel, string Day, string Time, string[], string[]) team, string role, string person) =>
        $"{team.Name};{role};{person};{team.Day};{team.Time};#{team.Channel}";

    private static string Mentions(IReadOnlyList<string> people) => string.Join(", ", people.Select(name => $"@{name}"));

    private async Task ChooseAsync(string option, string typed, string choice)
    {
        await captain.Option(option).FillAsync(typed);
        await captain.Choice(choice).ClickAsync();
    }
}
