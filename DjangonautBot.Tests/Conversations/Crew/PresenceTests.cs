using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Crew.Presence;
using DjangonautBot.Sandbox;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Conversations.Crew;

/// <summary>A person leaves the server without an event for the bot, which has to ask.</summary>
internal sealed class PresenceTests : Conversation
{
    private static readonly CohortId FirstCohort = new(1);

    [Test]
    public async Task Whoever_left_counts_as_gone_until_they_do_something_again()
    {
        await SetUpCohortAsync();
        Server.RemovePerson(Ada);

        var isPresent = await AskForAsync(Ada);
        var listed = (await Captain.RunAsync("crew list")).Text;
        var back = Server.AddPerson(Ada);
        await back.RunAsync("week");

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(isPresent, Is.False);
            Assert.That(listed, Does.Contain("Djangonauts: Ada (not in this server just now)"));
            Assert.That((await Captain.RunAsync("crew list")).Text, Does.Contain($"Djangonauts: <@{Ada.Id}>"));
        });
    }

    [Test]
    public async Task Whoever_is_found_again_is_not_gone_any_more()
    {
        await SetUpCohortAsync();
        Server.RemovePerson(Ada);
        await AskForAsync(Ada);
        Server.AddPerson(Ada);

        Assert.That(await AskForAsync(Ada), Is.True);
        Assert.That((await Captain.RunAsync("crew list")).Text, Does.Not.Contain("not in this server"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Where_Discord_does_not_tell_what_was_known_last_counts(bool hasLeft)
    {
        await SetUpCohortAsync();
        if (hasLeft)
        {
            Server.RemovePerson(Ada);
        }

        await AskForAsync(Ada);
        Server.RemoveBot();

        Assert.That(await AskForAsync(Ada), Is.EqualTo(!hasLeft));
    }

    [Test]
    public async Task A_facilitator_who_left_is_found_by_the_daily_check_and_another_leads()
    {
        await SetUpCohortAsync();
        var linus = Server.AddPerson("Linus");
        await EnrolAsync("Navigator", linus);
        var before = (await Ada.RunAsync("week")).Text;
        Server.RemovePerson(Navigator);

        await Bot.Get<PresenceCheck>().RunAsync(Now, Cancellation);

        Assert.That(before, Does.Contain($"<@{Navigator.Id}> leads it"));
        Assert.That((await Ada.RunAsync("week")).Text, Does.Contain($"<@{linus.Id}> leads it"));
    }

    [Test]
    public async Task Whoever_left_reads_nothing_more_by_old_buttons_in_direct_messages()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("ask", ("question", "Why does it loop?"), ("to", "The Navigators"));
        var old = await WaitForDirectAsync(Navigator, "Why does it loop?");
        Server.RemovePerson(Navigator);

        var answer = await Navigator.PressAsync(old, "Answer");
        var back = Server.AddPerson(Navigator);
        var opened = await back.PressAsync(old, "Answer");

        Assert.That(answer.Text, Does.StartWith("👋 You are not in that server any more"));
        Assert.That(answer.Form, Is.Null);
        Assert.That(opened.Form, Is.Not.Null, "who is back reads on");
    }

    [Test]
    public async Task Whoever_left_can_be_taken_out_of_the_crew()
    {
        await SetUpCohortAsync();
        Server.RemovePerson(Ada);

        var preview = await Captain.RunAsync("crew remove", ("member", Ada));

        Assert.That((await Captain.PressAsync(preview.Message!, "Take them out")).Text, Does.StartWith("🍃 Ada is out of the crew."));
    }

    [Test]
    public async Task How_a_direct_message_went_is_remembered()
    {
        await SetUpCohortAsync();
        var at = Instant.FromUtc(2026, 3, 18, 10, 0);

        await Bot.Get<IRecipients>().NoteAsync(FirstCohort, new Snowflake(Ada.Id), DirectMessageOutcome.Closed, at, Cancellation);

        var ada = Bot.Get<ICrew>().Find(FirstCohort, new Snowflake(Ada.Id))!;
        Assert.That(ada.DirectMessage, Is.EqualTo(DirectMessageOutcome.Closed));
        Assert.That(ada.DirectMessageAt, Is.EqualTo(at));
    }

    private Instant Now => Instant.FromDateTimeOffset(World.Clock.GetUtcNow());

    private Task<bool> AskForAsync(Person person) =>
        Bot.Get<IRecipients>().IsPresentAsync(FirstCohort, new Snowflake(person.Id), Now, Cancellation);
}
