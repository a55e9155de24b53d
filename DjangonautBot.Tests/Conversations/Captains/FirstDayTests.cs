using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Captains;

/// <summary>A Captain's first day, as <c>docs/captains.md</c> describes it.</summary>
internal sealed class FirstDayTests : Conversation
{
    [Test]
    public async Task From_an_empty_server_to_a_whole_cohort_it_takes_at_most_eight_commands()
    {
        var venus = Server.AddChannel("team-venus");
        var navigators = Add(4, "Navigator");
        var djangonauts = Add(12, "Djangonaut");
        var commands = 0;

        await RunAsync("cohort create", ("name", "Session 7"), ("starts_on", "next monday"), ("time_zone", "Europe/Amsterdam"));
        await RunAsync("team create", ("name", "Mars"), ("channel", TeamChannel), ("day", "Tuesday"), ("time", "18:00"));
        await RunAsync("team create", ("name", "Venus"), ("channel", venus), ("day", "Thursday"), ("time", "19:30"));
        await PickAsync("Navigator", "Mars", navigators[..2]);
        await PickAsync("Navigator", "Venus", navigators[2..]);
        await PickAsync("Djangonaut", "Mars", djangonauts[..6]);
        await PickAsync("Djangonaut", "Venus", djangonauts[6..]);

        Assert.That(commands, Is.LessThanOrEqualTo(8));
        foreach (var person in djangonauts)
        {
            Assert.That((await person.RunAsync("week")).Text, Does.Contain("Week 0"), $"{person.Name} belongs to the crew.");
        }

        async Task<Outcome> RunAsync(string command, params (string Option, object Value)[] options)
        {
            commands++;
            return await Captain.RunAsync(command, options);
        }

        async Task PickAsync(string role, string team, Person[] people)
        {
            var picker = await RunAsync("crew add", ("role", role), ("team", team));
            var added = await Captain.ChooseAsync(picker.Message!, "Pick people", [.. people]);
            Assert.That(added.Text, Does.StartWith($"🎉 In team **{team}** as {role}"));
        }
    }

    private Person[] Add(int count, string name) => [.. Enumerable.Range(1, count).Select(number => Server.AddPerson($"{name} {number}"))];
}
