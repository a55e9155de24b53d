using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Conversations.Standups.Rotation;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Calendars;

/// <summary>Turns that change hands, in the calendars of those who take and give them.</summary>
internal sealed class LedWeeksTests : RotationConversation
{
    [Test]
    public async Task A_swap_marks_the_weeks_anew_under_the_same_ids()
    {
        var before = await TakeAsync(Navigator);
        var (week4, week5) = (Find(before, 4), Find(before, 5));

        await Navigator.RunAsync("rotation swap", ("week", 5), ("with", Linus));
        await Linus.PressAsync(await WaitForPostAsync(NavigatorsChannel, "would you like to swap in *Pluto*?"), "Accept");
        var after = await TakeAsync(Navigator);

        Assert.Multiple(() =>
        {
            Assert.That((IsLed(week4), IsLed(week5)), Is.EqualTo((false, true)));
            Assert.That((IsLed(Find(after, 4)), IsLed(Find(after, 5))), Is.EqualTo((true, false)));
            Assert.That((Find(after, 4).Uid, Find(after, 4).Sequence), Is.EqualTo((week4.Uid, "1")));
            Assert.That((Find(after, 5).Uid, Find(after, 5).Sequence), Is.EqualTo((week5.Uid, "1")));
            Assert.That(Find(after, 6).Sequence, Is.EqualTo("0"));
        });
    }

    [Test]
    public async Task A_stand_in_from_another_team_finds_the_week_there_and_nothing_else_of_that_team()
    {
        await Navigator.RunAsync("rotation cover", ("week", 5));
        await Margaret.PressAsync(await WaitForPostAsync(NavigatorsChannel, "can somebody lead week 5 of *Pluto*"), "I'll take it");

        var pluto = (await TakeAsync(Margaret)).Events.Where(one => one.Title.Contains("Pluto", StringComparison.Ordinal));

        Assert.That(pluto.Select(one => one.Title), Is.EqualTo(["🧭 You lead Pluto: stand-up of week 5"]));
    }

    private static async Task<IcsFile> TakeAsync(Person person) =>
        IcsFile.Read((await person.RunAsync("me calendar")).Message!.Files.Single().Text);

    private static IcsEvent Find(IcsFile file, int week) => file.Find($"Pluto: stand-up of week {week}");

    private static bool IsLed(IcsEvent standup) => standup.Title.StartsWith("🧭", StringComparison.Ordinal);
}
