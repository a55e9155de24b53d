using DjangonautBot.Discord.Models;

namespace DjangonautBot.Tests.Discord.Rest;

public sealed class InteractionRequestTests
{
    private const string Nobody = "\"allowed_mentions\": {\"parse\": [], \"users\": []}";

    private static readonly OutgoingMessage Hello = RestFixture.Text("hello");

    public static IEnumerable<TestCaseData> Responses()
    {
        yield return Case(
            new InteractionResponse.Reply(Hello, Ephemeral: false), $$$"""{"type": 4, "data": {{{{Nobody}}}, "content": "hello"}}""");
        yield return Case(
            new InteractionResponse.Reply(Hello, Ephemeral: true),
            $$$"""{"type": 4, "data": {{{{Nobody}}}, "content": "hello", "flags": 64}}""");
        yield return Case(new InteractionResponse.DeferredReply(Ephemeral: false), """{"type": 5}""");
        yield return Case(new InteractionResponse.DeferredReply(Ephemeral: true), """{"type": 5, "data": {"flags": 64}}""");
        yield return Case(new InteractionResponse.DeferredUpdate(), """{"type": 6}""");
        yield return Case(
            new InteractionResponse.Update(Hello),
            $$$"""
            {"type": 7, "data": {{{{Nobody}}}, "content": "hello", "embeds": [], "components": [], "attachments": []}}
            """);
        yield return Case(
            new InteractionResponse.Choices([new CommandChoice("Amsterdam", "Europe/Amsterdam")]),
            """{"type": 8, "data": {"choices": [{"name": "Amsterdam", "value": "Europe/Amsterdam"}]}}""");
        yield return Case(
            new InteractionResponse.OpenForm(new Form("checkin:3", "Week 3",
            [
                new FormField("What?", new TextInput("what", TextInputStyle.Paragraph, Required: false, MaxLength: 2000), "Help"),
                new FormField("Who for?", new StringSelect("for", [new SelectOption("My team", "team", Default: true)])),
                new FormField("To?", new RadioGroup("to", [new SelectOption("A", "a"), new SelectOption("B", "b")], Required: true)),
                new FormField("Some?", new CheckboxGroup("some", [new SelectOption("A", "a")], Required: false, MinValues: 0)),
                new FormField("Anonymous", new Checkbox("anonymous", Default: true)),
            ])),
            """
            {"type": 9, "data": {"custom_id": "checkin:3", "title": "Week 3", "components": [
              {"type": 18, "label": "What?", "description": "Help",
               "component": {"type": 4, "custom_id": "what", "style": 2, "required": false, "max_length": 2000}},
              {"type": 18, "label": "Who for?",
               "component": {"type": 3, "custom_id": "for", "options": [{"label": "My team", "value": "team", "default": true}]}},
              {"type": 18, "label": "To?", "component": {"type": 21, "custom_id": "to", "required": true,
               "options": [{"label": "A", "value": "a", "default": false}, {"label": "B", "value": "b", "default": false}]}},
              {"type": 18, "label": "Some?", "component": {"type": 22, "custom_id": "some", "required": false, "min_values": 0,
               "options": [{"label": "A", "value": "a", "default": false}]}},
              {"type": 18, "label": "Anonymous", "component": {"type": 23, "custom_id": "anonymous", "default": true}}]}}
            """);

        static TestCaseData Case(InteractionResponse response, string body) =>
            new TestCaseData(response, body).SetArgDisplayNames(response.GetType().Name, body[..11]);
    }

    [TestCaseSource(nameof(Responses))]
    public void A_first_answer_says(InteractionResponse response, string body)
    {
        using var story = new RestFixture(_ => ScriptedResponses.NoContent());

        story.Run(() => story.Rest.RespondAsync(RestFixture.Interaction, response, CancellationToken.None));

        Assert.That(story.Discord.Calls[0].Target, Is.EqualTo("POST /interactions/77/secret-token/callback"));
        JsonBody.AssertSays(story.Discord.Calls[0].Body, body);
    }

    [Test]
    public void Later_answers_go_to_the_applications_webhook()
    {
        using var story = new RestFixture(call => call.Target.StartsWith("DELETE", StringComparison.Ordinal)
            ? ScriptedResponses.NoContent()
            : ScriptedResponses.Message());

        story.Run(async () =>
        {
            var none = CancellationToken.None;
            await story.Rest.EditOriginalAsync(RestFixture.Interaction, Hello, none);
            await story.Rest.CreateFollowUpAsync(RestFixture.Interaction, Hello, ephemeral: true, none);
            await story.Rest.DeleteOriginalAsync(RestFixture.Interaction, none);
        });

        Assert.That(story.Discord.Calls.Select(call => call.Target), Is.EqualTo(new[]
        {
            "PATCH /webhooks/42/secret-token/messages/@original",
            "POST /webhooks/42/secret-token?wait=true",
            "DELETE /webhooks/42/secret-token/messages/@original",
        }));
        Assert.That(story.Discord.Calls[1].Body, Does.Contain("\"flags\":64"));
        Assert.That(story.Discord.Calls[0].Body, Does.Contain("\"attachments\":[]"));
    }
}
