using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.CheckIns;

/// <summary>Three times in a program, people rate their confidence with one tap; only numbers of many are ever shown.</summary>
internal sealed class ConfidenceTests : Conversation
{
    private const string Question = "How confident do you feel contributing to Django? 1–5";

    [TestCase(1, true)]
    [TestCase(2, false)]
    [TestCase(4, true)]
    [TestCase(8, true)]
    public async Task It_is_asked_below_the_check_ins_of_three_weeks(int week, bool isAsked)
    {
        await SetUpCohortAsync();
        World.Clock.MoveTo(Wednesday.AddDays(40));

        var saved = await Ada.RunAsync("quiet", ("week", week));

        Assert.That(saved.Text.Contains(Question, StringComparison.Ordinal), Is.EqualTo(isAsked));
    }

    [Test]
    public async Task An_answer_is_noted_privately_and_can_be_changed()
    {
        await SetUpCohortAsync();
        var saved = await Ada.RunAsync("quiet", ("week", 1));

        var noted = await Ada.PressAsync(saved.Message!, "4");
        var notedText = noted.Text;
        var changed = await Ada.PressAsync(noted.Message!, "2");

        Assert.That(noted.Ephemeral, Is.True);
        Assert.That(notedText, Does.StartWith("🧭 Noted for week 1: **4**."));
        Assert.That(changed.Text, Does.StartWith("🧭 Noted for week 1: **2**."));
        Assert.That(changed.Message!.Id, Is.EqualTo(noted.Message!.Id));
        Assert.That((await Ada.RunAsync("quiet", ("week", 1))).Text, Does.Contain("You said 2, and you can change it."));
    }

    [Test]
    public async Task The_other_offers_stay_where_they_are()
    {
        await SetUpCohortAsync();
        var saved = await Ada.RunAsync("quiet", ("week", 1));

        await Ada.PressAsync(saved.Message!, "4");
        var paced = await Ada.PressAsync(saved.Message!, "🚀 good");

        Assert.That(paced.Text, Does.StartWith("🚀 Good to hear!").And.Contain("You said 4, and you can change it."));
    }

    [Test]
    public async Task Navigators_are_not_asked()
    {
        await SetUpCohortAsync();

        Assert.That((await Navigator.RunAsync("quiet", ("week", 1))).Text, Does.Not.Contain(Question));
    }

    [Test]
    public async Task A_distribution_is_shown_from_five_answers_on()
    {
        await SetUpCohortAsync(Navigator, Server.AddPerson("Linus"));
        Person[] others = [Server.AddPerson("Chidi"), Server.AddPerson("Dalia"), Server.AddPerson("Emeka")];
        await EnrolAsync("Djangonaut", others);
        foreach (var (person, answer) in new[] { (Ada, "1"), (Bilal, "3"), (others[0], "3"), (others[1], "5") })
        {
            await SayAsync(person, answer);
        }

        var four = (await Captain.RunAsync("overview")).Text;
        await SayAsync(others[2], "3");
        var five = (await Captain.RunAsync("overview")).Text;

        Assert.That(four, Does.Not.Contain("Confidence"));
        Assert.That(
            five,
            Does.Contain(
                "📈 **Confidence from 1 to 5, in the whole cohort**\nWeek 1: **1** 1× · **2** 0× · **3** 3× · **4** 0× · **5** 1×"));
    }

    private static async Task SayAsync(Person person, string answer) =>
        await person.PressAsync((await person.RunAsync("quiet", ("week", 1))).Message!, answer);
}
