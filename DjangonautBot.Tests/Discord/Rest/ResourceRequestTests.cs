using DjangonautBot.Discord.Models;

namespace DjangonautBot.Tests.Discord.Rest;

public sealed class ResourceRequestTests
{
    private static readonly Snowflake Guild = new(3);
    private static readonly CancellationToken None = CancellationToken.None;

    private const string ChannelBody = """{"id": "8", "type": 11, "name": "Week 3", "thread_metadata": {"archived": false}}""";

    private const string EventBody = """
        {"id": "6", "guild_id": "3", "name": "Stand-up", "scheduled_start_time": "2026-03-05T17:00:00+00:00", "status": 1}
        """;

    [Test]
    public void Commands_are_for_servers_only_and_leave_out_what_says_nothing()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Ok("""[{"id": "1", "type": 3, "name": "Mark as answer"}]"""));
        IReadOnlyList<Command> registered = [];
        IReadOnlyList<CommandDeclaration> commands =
        [
            new(CommandType.Slash, "team", "Teams",
            [
                new(CommandOptionType.Subcommand, "create", "Makes one", Options:
                [
                    new(CommandOptionType.String, "name", "Its name", Required: true, MaxLength: 100),
                    new(CommandOptionType.Channel, "channel", "Where", ChannelTypes: [ChannelType.Text]),
                ]),
            ]),
            new(CommandType.Message, "Mark as answer", ""),
        ];

        story.Run(async () => registered = await story.Rest.PutCommandsAsync(new Snowflake(42), commands, None));

        Assert.That(story.Discord.Calls[0].Target, Is.EqualTo("PUT /applications/42/commands"));
        JsonBody.AssertSays(story.Discord.Calls[0].Body, """
            [
              {"type": 1, "name": "team", "description": "Teams", "contexts": [0], "integration_types": [0], "options": [
                {"type": 1, "name": "create", "description": "Makes one", "options": [
                  {"type": 3, "name": "name", "description": "Its name", "required": true, "max_length": 100},
                  {"type": 7, "name": "channel", "description": "Where", "channel_types": [0]}]}]},
              {"type": 3, "name": "Mark as answer", "description": "", "contexts": [0], "integration_types": [0]}
            ]
            """);
        Assert.That(registered[0].Type, Is.EqualTo(CommandType.Message));
    }

    [Test]
    public void A_thread_below_a_message_has_no_type_of_its_own()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Ok(ChannelBody));
        Channel thread = null!;

        story.Run(async () => thread = await story.Rest.CreateThreadFromMessageAsync(
            new Snowflake(1), new Snowflake(2), "Week 3", ThreadArchiveAfter.OneDay, None));

        Assert.That(story.Discord.Calls[0].Target, Is.EqualTo("POST /channels/1/messages/2/threads"));
        JsonBody.AssertSays(story.Discord.Calls[0].Body, """{"name": "Week 3", "auto_archive_duration": 1440}""");
        Assert.That(thread.IsThread, Is.True);
    }

    [Test]
    public void Unarchiving_changes_nothing_else()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Ok(ChannelBody));

        story.Run(() => story.Rest.UnarchiveThreadAsync(new Snowflake(8), None));

        Assert.That(story.Discord.Calls[0].Target, Is.EqualTo("PATCH /channels/8"));
        JsonBody.AssertSays(story.Discord.Calls[0].Body, """{"archived": false}""");
    }

    [Test]
    public void A_direct_message_channel_is_opened_with_a_person()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Ok("""{"id": "8", "type": 1}"""));

        story.Run(() => story.Rest.OpenDirectMessageAsync(new Snowflake(7), None));

        Assert.That(story.Discord.Calls[0].Target, Is.EqualTo("POST /users/@me/channels"));
        JsonBody.AssertSays(story.Discord.Calls[0].Body, """{"recipient_id": "7"}""");
    }

    [Test]
    public void An_event_in_a_voice_channel_names_it()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Ok(EventBody));

        story.Run(() => story.Rest.CreateScheduledEventAsync(Guild, Draft(voice: new Snowflake(5)), None));

        Assert.That(story.Discord.Calls[0].Target, Is.EqualTo("POST /guilds/3/scheduled-events"));
        JsonBody.AssertSays(story.Discord.Calls[0].Body, """
            {"name": "Stand-up", "description": "d", "privacy_level": 2, "entity_type": 2, "channel_id": "5",
             "scheduled_start_time": "2026-03-05T17:00:00+00:00", "scheduled_end_time": "2026-03-05T18:00:00+00:00"}
            """);
    }

    [Test]
    public void An_event_elsewhere_names_its_place_and_leaves_its_channel()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Ok(EventBody));

        story.Run(() => story.Rest.EditScheduledEventAsync(
            Guild, new Snowflake(6), Draft(location: "https://meet.example"), None));

        Assert.That(story.Discord.Calls[0].Target, Is.EqualTo("PATCH /guilds/3/scheduled-events/6"));
        JsonBody.AssertSays(story.Discord.Calls[0].Body, """
            {"name": "Stand-up", "description": "d", "privacy_level": 2, "entity_type": 3, "channel_id": null,
             "entity_metadata": {"location": "https://meet.example"},
             "scheduled_start_time": "2026-03-05T17:00:00+00:00", "scheduled_end_time": "2026-03-05T18:00:00+00:00"}
            """);
    }

    [Test]
    public void An_event_without_a_place_is_a_programmers_mistake()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Ok(EventBody));

        Assert.That(
            () => story.Rest.CreateScheduledEventAsync(Guild, Draft(), None), Throws.InstanceOf<ArgumentException>());
    }

    [Test]
    public void A_status_is_all_that_starting_an_event_sends()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Ok(EventBody));

        story.Run(() => story.Rest.SetScheduledEventStatusAsync(
            Guild, new Snowflake(6), ScheduledEventStatus.Active, None));

        JsonBody.AssertSays(story.Discord.Calls[0].Body, """{"status": 2}""");
    }

    [Test]
    public void The_gateways_budget_is_read_in_its_own_units()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Ok("""
            {"url": "wss://gateway.example", "shards": 1,
             "session_start_limit": {"total": 1000, "remaining": 12, "reset_after": 14400000, "max_concurrency": 1}}
            """));
        GatewayInfo gateway = null!;

        story.Run(async () => gateway = await story.Rest.GetGatewayAsync(None));

        Assert.That(gateway, Is.EqualTo(new GatewayInfo(
            new Uri("wss://gateway.example"), 1, new SessionStartLimit(1000, 12, 14_400_000, 1))));
    }

    [Test]
    public void Answers_about_a_server_are_read_also_where_a_kind_is_new()
    {
        var bodies = new Dictionary<string, string>
        {
            ["GET /guilds/3/members/7"] =
                """{"user": {"id": "7", "username": "ada", "bot": true}, "roles": ["3"], "nick": null, "permissions": "1024"}""",
            ["GET /guilds/3/scheduled-events"] = $"[{EventBody}]",
            ["GET /channels/1"] = """{"id": "1", "type": 0, "guild_id": "3", "name": "team"}""",
            ["GET /channels/2"] = """{"id": "2", "type": 99, "name": "later"}""",
        };
        using var story = new RestFixture(call => ScriptedResponses.Ok(bodies[call.Target]));

        story.Run(async () =>
        {
            var member = await story.Rest.GetMemberAsync(Guild, new Snowflake(7), None);
            Assert.That(member.User!.Username, Is.EqualTo("ada"));
            Assert.That(member.User.Bot, Is.True);
            Assert.That(member.Permissions, Is.EqualTo(Permissions.ViewChannel));
            var events = await story.Rest.ListScheduledEventsAsync(Guild, None);
            Assert.That(events, Has.One.Items);
            Assert.That(events[0].Name, Is.EqualTo("Stand-up"));
            Assert.That((await story.Rest.GetChannelAsync(new Snowflake(1), None)).GuildId, Is.EqualTo(Guild));
            Assert.That((await story.Rest.GetChannelAsync(new Snowflake(2), None)).Type, Is.EqualTo((ChannelType)99));
        });

        Assert.That(story.Discord.Calls, Has.Count.EqualTo(bodies.Count));
    }

    [Test]
    public void A_search_for_members_sends_the_name_as_it_is()
    {
        using var story = new RestFixture(_ => ScriptedResponses.Ok("""[{"user": {"id": "7", "username": "ada"}, "roles": []}]"""));
        IReadOnlyList<Member> found = [];

        story.Run(async () => found = await story.Rest.SearchMembersAsync(Guild, "Ada & Bo?", 25, None));

        Assert.That(story.Discord.Calls[0].Target, Is.EqualTo("GET /guilds/3/members/search?query=Ada%20%26%20Bo%3F&limit=25"));
        Assert.That(found.Single().User!.Username, Is.EqualTo("ada"));
    }

    private static ScheduledEventDraft Draft(Snowflake? voice = null, string? location = null) => new(
        "Stand-up",
        "d",
        new DateTimeOffset(2026, 3, 5, 17, 0, 0, TimeSpan.Zero),
        new DateTimeOffset(2026, 3, 5, 18, 0, 0, TimeSpan.Zero),
        voice,
        location);
}
