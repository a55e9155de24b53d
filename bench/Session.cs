using System.Globalization;
using DjangonautBot.Sandbox;

namespace DjangonautBot.Bench;

/// <summary>A server with one cohort in week 3 of 8: ten teams, each of two Navigators and five Djangonauts.</summary>
internal sealed class Session
{
    private const int Teams = 10;
    private const int NavigatorsInTeam = 2;
    private const int DjangonautsInTeam = 5;
    private const ulong ManageServer = 1UL << 5;

    private readonly SandboxServer _server;
    private readonly Person _captain;
    private readonly List<(SandboxChannel Channel, Person[] Navigators, Person[] Djangonauts)> _teams = [];

    public Session(SandboxWorld world)
    {
        _server = world.AddServer("Djangonaut Space");
        _captain = _server.AddPerson("Maya", _server.AddRole("Captain", ManageServer));
        for (var team = 1; team <= Teams; team++)
        {
            var channel = _server.AddChannel($"team-{team}");
            _teams.Add((channel, Add("Navigator", NavigatorsInTeam), Add("Djangonaut", DjangonautsInTeam)));

            Person[] Add(string role, int people) =>
                [.. Enumerable.Range(1, people).Select(number => _server.AddPerson($"{role} {team}.{number}").In(channel))];
        }
    }

    /// <summary>The Monday on which week 1 began: of the week before last.</summary>
    public static string StartsOn { get; } = MondayOfWeek1().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Fifty people, each in the channel of the own team.</summary>
    public IReadOnlyList<Person> Djangonauts => [.. _teams.SelectMany(team => team.Djangonauts)];

    /// <summary>A Captain makes the cohort, its teams and its crew, command by command.</summary>
    public async Task SetUpAsync()
    {
        await _captain.RunAsync("cohort create", ("name", "Session 6"), ("starts_on", StartsOn), ("time_zone", "UTC"));
        foreach (var (channel, navigators, djangonauts) in _teams)
        {
            await _captain.RunAsync("team create", ("name", channel.Name), ("channel", channel), ("day", "Sunday"), ("time", "18:00"));
            await EnrolAsync("Navigator", channel.Name, navigators);
            await EnrolAsync("Djangonaut", channel.Name, djangonauts);
        }
    }

    private async Task EnrolAsync(string role, string team, Person[] people)
    {
        var picker = await _captain.RunAsync("crew add", ("role", role), ("team", team));
        Requests.Require(await _captain.ChooseAsync(picker.Message!, "Pick people", [.. people]), $"as {role}: ");
    }

    private static DateOnly MondayOfWeek1()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return today.AddDays(-(((int)today.DayOfWeek + 6) % 7) - 14);
    }
}
