using DjangonautBot.Sandbox;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Hosting.Demo;

/// <summary>
/// The demo: a server with one team of five Djangonauts and two Navigators, and a Captain, in week 3. Set up by its Captain
/// with the commands available to every Captain.
/// </summary>
internal sealed class DemoCohort
{
    private const ulong ManageServer = 1UL << 5;
    private const ulong ViewChannel = 1UL << 10;
    private const string ServerName = "Djangonaut Space";
    private const string TeamChannelName = "team-pluto";
    private const string WinsChannelName = "wins";
    private const string SummaryChannelName = "summaries";
    private const string NavigatorsChannelName = "navigators";
    private const string CaptainsChannelName = "captains";
    private const string RoomName = "stand-up room";
    private const string CaptainName = "Maya";
    private static readonly string[] NavigatorNames = ["Grace", "Tomas"];
    private static readonly string[] DjangonautNames = ["Ada", "Bilal", "Chidi", "Dalia", "Emeka"];

    public static DateTimeZone TimeZone { get; } = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    private DemoCohort(
        SandboxServer server,
        SandboxChannel team,
        Person captain,
        IReadOnlyList<Person> navigators,
        IReadOnlyList<Person> djangonauts)
    {
        Server = server;
        TeamChannel = team;
        Captain = captain;
        Navigators = navigators;
        Djangonauts = djangonauts;
    }

    /// <summary>True once the Captain has created cohort, team and crew.</summary>
    public bool IsSetUp { get; private set; }

    public SandboxServer Server { get; }

    public SandboxChannel TeamChannel { get; }

    public Person Captain { get; }

    public IReadOnlyList<Person> Navigators { get; }

    public IReadOnlyList<Person> Djangonauts { get; }

    public IEnumerable<Person> Crew => [.. Djangonauts, .. Navigators, Captain];

    public static DemoCohort Populate(SandboxWorld world)
    {
        var server = world.AddServer(ServerName);
        var captains = server.AddRole("Captain", ManageServer);
        var navigators = server.AddRole("Navigator");
        var djangonauts = server.AddRole("Djangonaut");
        server.AddChannel("lobby");
        var team = server.AddChannel(TeamChannelName);
        server.AddChannel(WinsChannelName);
        server.AddChannel(SummaryChannelName);
        AddPrivateChannel(server, NavigatorsChannelName, navigators, captains);
        AddPrivateChannel(server, CaptainsChannelName, captains);
        server.AddChannel(RoomName, SandboxChannelKind.Voice);
        EmptyServer.Populate(world);
        return new DemoCohort(
            server,
            team,
            server.AddPerson(CaptainName, captains).In(team),
            [.. NavigatorNames.Select(name => server.AddPerson(name, navigators).In(team))],
            [.. DjangonautNames.Select(name => server.AddPerson(name, djangonauts).In(team))]);
    }

    /// <summary>Finds the demo in a sandbox restored from an earlier start.</summary>
    public static DemoCohort Find(SandboxWorld world)
    {
        var server = world.Servers.First(server => server.Name == ServerName);
        var team = server.Channels.First(channel => channel.Name == TeamChannelName);
        Person Named(string name) => server.People.First(person => person.Name == name).In(team);
        return new DemoCohort(
            server, team, Named(CaptainName), [.. NavigatorNames.Select(Named)], [.. DjangonautNames.Select(Named)])
        {
            IsSetUp = true,
        };
    }

    /// <summary>Executes the Captain's commands of the first day.</summary>
    /// <param name="weeksBefore">Number of weeks of the program before the current one.</param>
    public async Task SetUpAsync(TimeProvider programTime, int weeksBefore = DemoPast.Weeks)
    {
        var today = Instant.FromDateTimeOffset(programTime.GetUtcNow()).InZone(TimeZone).Date;
        await Captain.RunAsync(
            "cohort create",
            ("name", "Session 6"),
            ("starts_on", LocalDatePattern.Iso.Format(today.PlusWeeks(-weeksBefore))),
            ("time_zone", TimeZone.Id),
            ("goal", "Everybody opens a pull request that they are proud of"));
        await Captain.RunAsync(
            "team create",
            ("name", "Pluto"),
            ("channel", TeamChannel),
            ("day", "Thursday"),
            ("time", "18:00"),
            ("place", $"<#{Channel(RoomName).Id}>"));
        await Captain.RunAsync(
            "schedule channels",
            ("summary", Channel(SummaryChannelName)),
            ("wins", Channel(WinsChannelName)),
            ("navigators", Channel(NavigatorsChannelName)),
            ("captains", Channel(CaptainsChannelName)));
        await EnrolAsync("Navigator", Navigators);
        await EnrolAsync("Djangonaut", Djangonauts);
        await EnrolAsync("Captain", [Captain]);
        IsSetUp = true;
    }

    private static void AddPrivateChannel(SandboxServer server, string name, params IReadOnlyList<SandboxRole> readers)
    {
        var channel = server.AddChannel(name);
        server.SetOverwrite(channel, server.Everyone, allow: 0, deny: ViewChannel);
        foreach (var role in readers.Append(server.BotRole))
        {
            server.SetOverwrite(channel, role, allow: ViewChannel, deny: 0);
        }
    }

    private SandboxChannel Channel(string name) => Server.Channels.First(channel => channel.Name == name);

    private async Task EnrolAsync(string role, IReadOnlyList<Person> people)
    {
        var picker = await Captain.RunAsync("crew add", ("role", role));
        await Captain.ChooseAsync(picker.Message!, "Pick people", [.. people]);
    }
}
