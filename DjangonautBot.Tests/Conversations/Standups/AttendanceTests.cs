using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Conversations.Standups.Rotation;

namespace DjangonautBot.Tests.Conversations.Standups;

/// <summary>The attendance of a stand-up is noted by its facilitator, by its team's Navigators and by Captains.</summary>
internal sealed class AttendanceTests : RotationConversation
{
    private const string Picker = "Pick who came";

    [Test]
    public async Task Who_came_is_noted_with_a_member_picker()
    {
        var noted = await NoteAsync(Navigator, Ada, Bilal);

        Assert.That(noted.Text, Is.EqualTo("🌱 Noted for the stand-up of *Pluto* in week 2: 2 people came. Thank you!"));
        Assert.That((Came(), TookPlace()), Is.EqualTo(("Ada, Bilal", true)));
    }

    [Test]
    public async Task What_was_noted_is_picked_already_when_it_is_changed()
    {
        var noted = await NoteAsync(Navigator, Ada, Bilal);

        var again = await Navigator.PressAsync(noted.Message!, "Change it");
        var soFar = again.Text;
        await Navigator.ChooseAsync(again.Message!, Picker, Bilal);

        Assert.That(soFar, Does.EndWith("Noted so far: 2 people came."));
        Assert.That(
            World.Requests.Select(request => request.Json).OfType<string>(),
            Has.Some.Contains($$"""[{"id":"{{Ada.Id}}","type":"user"},{"id":"{{Bilal.Id}}","type":"user"}]"""));
        Assert.That(Came(), Is.EqualTo("Bilal"));
    }

    [Test]
    public async Task Nobody_has_to_be_picked()
    {
        var noted = await NoteAsync(Navigator);

        Assert.That(noted.Text, Does.Contain("in week 2: it took place."));
        Assert.That((Came(), TookPlace()), Is.EqualTo(("", true)));
    }

    [Test]
    public async Task Whoever_is_not_in_the_crew_is_named_and_left_out()
    {
        var guest = Server.AddPerson("Guest");

        var noted = await NoteAsync(Navigator, Ada, guest);

        Assert.That(
            noted.Text,
            Is.EqualTo(
                "🌱 Noted for the stand-up of *Pluto* in week 2: 1 person came. Thank you!\nNot in the crew, so I left them out: "
                    + $"<@{guest.Id}>."));
        Assert.That(Came(), Is.EqualTo("Ada"));
    }

    [Test]
    public async Task Everybody_is_all_Djangonauts_but_who_was_away()
    {
        await Bilal.RunAsync("away", ("from", "2026-03-18"), ("until", "2026-03-20"));
        World.Clock.MoveTo(Wednesday.AddDays(2));
        var asked = await Navigator.RunAsync("standup attendance", ("week", 3));

        await Navigator.PressAsync(asked.Message!, "Everybody came");

        Assert.That(Came(3).Split(", "), Has.Length.EqualTo(2).And.Member("Ada").And.None.EqualTo("Bilal"), "Ada and who led it");
    }

    [Test]
    public async Task That_it_did_not_take_place_is_noted_too_and_can_be_changed()
    {
        await NoteAsync(Navigator, Ada);
        var asked = await Navigator.RunAsync("standup attendance", ("week", 2));

        var noted = await Navigator.PressAsync(asked.Message!, "It did not take place");
        var (came, tookPlace) = (Came(), TookPlace());
        await NoteAsync(Navigator, Bilal);

        Assert.That(noted.Text, Is.EqualTo("🌙 Noted: the stand-up of *Pluto* in week 2 did not take place. Thank you!"));
        Assert.That((came, tookPlace), Is.EqualTo(("", false)));
        Assert.That((Came(), TookPlace()), Is.EqualTo(("Bilal", true)));
    }

    [Test]
    public async Task A_Captain_may_note_it()
    {
        var asked = await Captain.RunAsync("standup attendance", ("week", 2), ("team", "Pluto"));

        await Captain.ChooseAsync(asked.Message!, Picker, Ada);

        Assert.That(Came(), Is.EqualTo("Ada"));
    }

    [Test]
    public async Task A_Navigator_of_another_team_may_not()
    {
        var declined = await Margaret.RunAsync("standup attendance", ("week", 2), ("team", "Pluto"));

        Assert.That(declined.Text, Does.StartWith("🧭 *Pluto* is led by other Navigators."));
    }

    [Test]
    public async Task A_Djangonaut_may_not() =>
        Assert.That((await Ada.RunAsync("standup attendance", ("week", 2))).Text, Does.StartWith("🧭"));

    [Test]
    public async Task Whoever_stood_in_from_another_team_may()
    {
        await Navigator.RunAsync("rotation cover", ("week", 5));
        await Margaret.PressAsync(await WaitForPostAsync(NavigatorsChannel, "can somebody lead week 5 of *Pluto*"), "I'll take it");
        World.Clock.MoveTo(new DateTimeOffset(2026, 4, 3, 10, 0, 0, TimeSpan.Zero));

        var asked = await Margaret.RunAsync("standup attendance", ("week", 5), ("team", "Pluto"));
        await Margaret.ChooseAsync(asked.Message!, Picker, Ada);

        Assert.That(Came(5), Is.EqualTo("Ada"));
    }

    [TestCase(4, "🌱 The stand-up of week 4 is <t:1774544400:F>")]
    [TestCase(9, "🌱 This program has weeks 1 to 8.")]
    public async Task A_stand_up_to_come_has_nobody_yet(int week, string words) =>
        Assert.That((await Navigator.RunAsync("standup attendance", ("week", week))).Text, Does.StartWith(words));

    [Test]
    public async Task A_cancelled_stand_up_has_nobody()
    {
        await Navigator.RunAsync("standup cancel", ("week", 3));

        Assert.That(
            (await Navigator.RunAsync("standup attendance", ("week", 3))).Text,
            Does.StartWith("🌙 In week 3 there was no stand-up"));
    }

    private static async Task<Outcome> NoteAsync(Person by, params Person[] people)
    {
        var asked = await by.RunAsync("standup attendance", ("week", 2));
        return await by.ChooseAsync(asked.Message!, Picker, [.. people]);
    }

    private string Came(int week = 2) => string.Join(", ", Bot.Database.Read(connection => connection.Query<string>(
        "select display_name from attendance join crew using (crew_id) where week = @week order by display_name", new { week })));

    private bool TookPlace() =>
        Bot.Database.Read(connection => connection.QuerySingle<long>("select took_place from standup_record where week = 2")) == 1;
}
