using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Rig;

/// <summary>A team of the rig: a Navigator, Djangonauts who write, and one who only reads, but would like reminders.</summary>
internal sealed class RigTeam
{
    public RigTeam(SandboxServer server, string name, string navigator, string reader, params string[] writers)
    {
        Name = name;
        Channel = server.AddChannel($"team-{name}");
        Navigator = server.AddPerson(navigator).In(Channel);
        Second = server.AddPerson($"{navigator} Two").In(Channel);
        Reader = server.AddPerson(reader).In(Channel);
        Writers = [.. writers.Select(writer => server.AddPerson(writer).In(Channel))];
    }

    public string Name { get; }

    public SandboxChannel Channel { get; }

    public Person Navigator { get; }

    /// <summary>The other Navigator, who takes turns with the first.</summary>
    public Person Second { get; }

    public Person Reader { get; }

    public IReadOnlyList<Person> Writers { get; }

    public async Task SetUpAsync(Person captain)
    {
        await captain.RunAsync(
            "team create", ("name", Name), ("channel", Channel), ("day", "Thursday"), ("time", "18:00"), ("place", "https://meet.example"));
        await EnrolAsync(captain, "Navigator", Navigator, Second);
        await EnrolAsync(captain, "Djangonaut", [Reader, .. Writers]);
        await Reader.RunAsync("me reminders", ("turn", "on"));
    }

    private async Task EnrolAsync(Person captain, string role, params Person[] people)
    {
        var picker = await captain.RunAsync("crew add", ("role", role), ("team", Name));
        await captain.ChooseAsync(picker.Message!, "Pick people", [.. people]);
    }
}
