using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.EarlierMessages;

/// <summary>
/// Messages as version 1e6e55d of the bot made them, with an embed or a text and rows of buttons: their buttons work as long as they
/// stand, and an edit turns them into components.
/// </summary>
internal sealed class EarlierMessageTests : Conversation
{
    [Test]
    public async Task A_card_follows_its_check_in_and_becomes_one_of_components()
    {
        var card = await EarlierCardAsync();

        await CheckInAsync(Ada, "Read the guide twice");
        await World.WaitUntilAsync(() => card.Text.Contains("twice", StringComparison.Ordinal), Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(card.Embeds, Is.Empty);
            Assert.That(card.Parts, Has.Count.EqualTo(1), "one container");
            Assert.That(Cards("Read the guide"), Is.EqualTo([card]), "the same message, and no other");
        });
    }

    [Test]
    public async Task The_buttons_of_a_card_work_as_before()
    {
        var card = await EarlierCardAsync();

        var whole = await Bilal.PressAsync(card, "Read all");
        var form = await Bilal.PressAsync(card, "Give feedback");

        Assert.That(whole.Text, Does.Contain("Read the guide"));
        Assert.That(form.Form!.Title, Is.EqualTo("Feedback on a check-in of week 3"));
    }

    [Test]
    public async Task A_reply_takes_the_place_of_a_list_with_an_embed()
    {
        await SetUpCohortAsync();
        await Bilal.RunAsync("ask", ("question", "How do I begin?"));
        var list = await PostAsync(
            TeamChannel,
            new
            {
                content = "Questions",
                embeds = new[]
                {
                    new { title = "❓ Open questions · page 2 of 2", description = "**11.** Bilal · <t:1773828000:R>\n> Why?" },
                },
                components = new[] { Row(Button("◀ Older", $"question.page:{CohortId}:0:0:0")) },
            });

        var turned = await Ada.PressAsync(list, "◀ Older");

        Assert.Multiple(() =>
        {
            Assert.That(turned.Message, Is.EqualTo(list));
            Assert.That(list.Text, Does.StartWith("### ❓ Open questions\n").And.Contain("How do I begin?"));
            Assert.That((list.Content, list.Embeds), Is.EqualTo(("", Array.Empty<SandboxEmbed>())));
        });
    }

    private long CohortId => Bot.Database.Read(connection => connection.QuerySingle<long>("select max(cohort_id) from cohort"));

    /// <summary>The card of a check-in of Ada's, replaced by the one that the earlier version would have posted.</summary>
    private async Task<SandboxMessage> EarlierCardAsync()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        var today = await WaitForCardAsync("Read the guide");
        var ids = today.Buttons.Select(button => button.CustomId!).ToList();
        var card = await PostAsync(
            today.Channel,
            new
            {
                embeds = new[]
                {
                    new
                    {
                        author = new { name = "Ada · week 3" },
                        color = 0x2E8B57,
                        fields = new[] { new { name = "🛠️ Worked on", value = "Read the guide", inline = false } },
                    },
                },
                components = new[] { Row(Button("Read all", ids[0]), Button("Give feedback", ids[1])) },
            });
        // The card may stand before the bot knows its id.
        await WaitForBotAsync(() => Bot.Database.Read(connection => connection.QuerySingle<bool>(
            "select exists (select 1 from delivery where message_id = @today)", new { today = (long)today.Id })));
        await Bot.Database.WriteAsync(
            transaction => transaction.Execute(
                "update delivery set message_id = @id where kind = 'check_in' and message_id = @today",
                new { id = (long)card.Id, today = (long)today.Id }),
            Cancellation);
        Captain.Delete(today);
        return card;
    }

    private async Task<SandboxMessage> PostAsync(SandboxChannel channel, object body)
    {
        await using var bot = new RawBot(Sandbox);
        var response = await bot.Http.PostAsJsonAsync(
            $"{Sandbox.ApiBaseUrl}/channels/{channel.Id}/messages", WithoutPings(body), Cancellation);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.That(response.IsSuccessStatusCode, answer.ToString());
        return channel.Messages.Single(message => message.Id.ToString() == answer.GetProperty("id").GetString());
    }

    private static Dictionary<string, object?> WithoutPings(object body)
    {
        var fields = body.GetType().GetProperties().ToDictionary(field => field.Name, field => field.GetValue(body));
        fields["allowed_mentions"] = new { parse = Array.Empty<string>() };
        return fields;
    }

    private static object Row(params object[] buttons) => new { type = 1, components = buttons };

    private static object Button(string label, string customId) =>
        new { type = 2, style = 2, label, custom_id = customId, disabled = false };
}
