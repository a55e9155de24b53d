using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Me;

/// <summary>Direct messages name only the user; a button's id names the cohort, and rights come from its crew.</summary>
internal sealed class DirectMessageTests : Conversation
{
    // The first cohort of a fresh database.
    private const int CohortId = 1;

    [Test]
    public async Task A_button_in_a_direct_message_opens_the_check_in_of_its_cohort()
    {
        await SetUpCohortAsync();
        var post = await PostToAsync(Ada, $"checkin.open:{CohortId}:3");

        var form = await Ada.PressAsync(post, "Press me");
        await form.Form!.SubmitAsync((Labels.WorkedOn, "Read the guide"));

        Assert.That((await WaitForCardAsync("Read the guide")).Channel.Parent, Is.EqualTo(TeamChannel));
    }

    [Test]
    public async Task A_button_in_a_direct_message_is_declined_to_somebody_outside_the_crew()
    {
        await SetUpCohortAsync();
        var stranger = Server.AddPerson("Stranger");
        var post = await PostToAsync(stranger, $"checkin.open:{CohortId}:3");

        var declined = await stranger.PressAsync(post, "Press me");

        Assert.That(declined.Text, Does.StartWith("👋 You are not in the crew"));
    }

    [Test]
    public async Task A_check_in_from_a_direct_message_keeps_the_name_of_the_server()
    {
        Ada.Nick = "Ada 🚀";
        await SetUpCohortAsync();
        var post = await PostToAsync(Ada, $"checkin.open:{CohortId}:3");

        var form = await Ada.PressAsync(post, "Press me");
        await form.Form!.SubmitAsync((Labels.WorkedOn, "Read the guide"));

        Assert.That((await WaitForCardAsync("Read the guide")).Text, Does.Contain("Ada 🚀 · week 3"));
    }

    private async Task<SandboxMessage> PostToAsync(Person person, string customId)
    {
        var rest = Bot.Get<IDiscordRest>();
        var channel = await rest.OpenDirectMessageAsync(new Snowflake(person.Id), Cancellation);
        await rest.CreateMessageAsync(
            channel.Id,
            new OutgoingMessage(
                AllowedMentions.None, "Hello", Components: [new ActionRow(new Button(ButtonStyle.Primary, "Press me", customId))]),
            nonce: null,
            Cancellation);
        return person.DirectMessages!.Messages.Single();
    }
}
