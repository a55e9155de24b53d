using System.Text;
using System.Text.Json;
using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Gateway.Payloads;
using DjangonautBot.Discord.Gateway.Servers;
using DjangonautBot.Discord.Gateway.Sharding;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Tests.Discord.Gateway.Servers;

internal sealed class ServerCacheTests
{
    private static readonly Snowflake Server = new(100);
    private static readonly Snowflake Team = new(200);
    private static readonly Snowflake Hidden = new(201);
    private static readonly Snowflake WeekThread = new(300);
    private static readonly Snowflake OtherThread = new(301);

    private ServerCache _cache = new();

    [SetUp]
    public void A_server_is_known()
    {
        _cache = new ServerCache();
        Begin("""[{"id":"100","unavailable":true}]""");
        Apply("GUILD_CREATE",
            """
            {"id":"100","name":"Djangonauts","owner_id":"1","unavailable":false,"member_count":2,
            "roles":[{"id":"100","name":"@everyone","permissions":"1024","position":0},
                     {"id":"101","name":"bot","permissions":"2048","position":1}],
            "channels":[{"id":"200","type":0,"name":"team-ada","permission_overwrites":[]},
                        {"id":"201","type":0,"name":"captains","permission_overwrites":[{"id":"100","type":0,"allow":"0","deny":"1024"}]}],
            "threads":[{"id":"300","type":11,"name":"Week 3","parent_id":"200","thread_metadata":{"archived":false,"locked":false}},
                       {"id":"301","type":11,"name":"Hidden","parent_id":"201","thread_metadata":{"archived":false,"locked":false}}],
            "members":[{"user":{"id":"8","username":"ada"},"roles":["999"]},
                       {"user":{"id":"900","username":"djangonautbot"},"roles":["101"]}]}
            """);
    }

    [Test]
    public void A_server_that_comes_is_told_with_its_name_and_owner() =>
        Assert.That(
            Apply("GUILD_CREATE", """{"id":"500","name":"Another","owner_id":"2"}"""),
            Is.EqualTo(new[] { new GatewayEvent.GuildAvailable(new Guild(new Snowflake(500), "Another", new Snowflake(2))) }));

    [Test]
    public void Permission_bits_above_63_hide_neither_a_server_nor_the_bits_below()
    {
        const string Bit64AndViewChannel = "18446744073709552640";
        const string Bit200 = "1606938044258990275541962092341162602522202993782792835301376";

        Apply("GUILD_CREATE",
            $$$"""
            {"id":"500","name":"Another","owner_id":"2",
            "roles":[{"id":"500","name":"@everyone","permissions":"{{{Bit64AndViewChannel}}}"}],
            "channels":[{"id":"600","type":0,"name":"team-ada",
                         "permission_overwrites":[{"id":"500","type":0,"allow":"{{{Bit200}}}","deny":"{{{Bit200}}}"}]}]}
            """);

        Assert.That(_cache.OwnPermissions(new Snowflake(500), new Snowflake(600)), Is.EqualTo(Permissions.ViewChannel));
    }

    [Test]
    public void Channels_and_active_threads_are_found_and_know_their_server() =>
        Assert.Multiple(() =>
        {
            Assert.That(Find(Team)?.Name, Is.EqualTo("team-ada"));
            Assert.That(Find(WeekThread)?.Name, Is.EqualTo("Week 3"));
            Assert.That(Find(WeekThread)?.GuildId, Is.EqualTo(Server));
        });

    [Test]
    public void Own_permissions_come_from_own_roles_and_overwrites() =>
        Assert.Multiple(() =>
        {
            Assert.That(Own(Team), Is.EqualTo(Permissions.ViewChannel | Permissions.SendMessages));
            Assert.That(Own(Hidden), Is.EqualTo(Permissions.None));
        });

    [Test]
    public void A_thread_has_the_permissions_of_its_parent() =>
        Assert.Multiple(() =>
        {
            Assert.That(Own(WeekThread), Is.EqualTo(Permissions.ViewChannel | Permissions.SendMessages));
            Assert.That(Own(OtherThread), Is.EqualTo(Permissions.None));
        });

    [Test]
    public void Where_something_is_unknown_there_are_no_permissions() =>
        Assert.Multiple(() =>
        {
            Assert.That(Own(new Snowflake(12345)), Is.EqualTo(Permissions.None));
            Assert.That(_cache.OwnPermissions(new Snowflake(12345), Team), Is.EqualTo(Permissions.None));
        });

    [Test]
    public void Of_all_members_only_the_bots_own_roles_are_kept() =>
        Assert.That(_cache.Find(Server)!.OwnRoles, Is.EqualTo(new[] { new Snowflake(101) }));

    [Test]
    public void In_an_outage_everything_is_kept_and_nothing_is_told()
    {
        var told = Apply("GUILD_DELETE", """{"id":"100","unavailable":true}""");

        Assert.Multiple(() =>
        {
            Assert.That(told, Is.Empty);
            Assert.That(_cache.Find(Server)!.Guild, Is.EqualTo(new Guild(Server, "Djangonauts", new Snowflake(1), Available: false)));
            Assert.That(Find(Team), Is.Not.Null);
            Assert.That(Own(Team), Is.EqualTo(Permissions.ViewChannel | Permissions.SendMessages));
        });
    }

    [Test]
    public void A_server_created_as_unavailable_keeps_what_is_known() =>
        Assert.Multiple(() =>
        {
            Assert.That(Apply("GUILD_CREATE", """{"id":"100","unavailable":true}"""), Is.Empty);
            Assert.That(Find(Team), Is.Not.Null);
            Assert.That(_cache.Find(Server)!.Guild.Available, Is.False);
        });

    [Test]
    public void Without_the_mark_the_bot_was_removed() =>
        Assert.Multiple(() =>
        {
            Assert.That(Apply("GUILD_DELETE", """{"id":"100"}"""), Is.EqualTo(new[] { new GatewayEvent.GuildRemoved(Server) }));
            Assert.That(_cache.Find(Server), Is.Null);
        });

    [Test]
    public void A_new_session_that_does_not_name_a_server_tells_that_the_bot_was_removed_meanwhile() =>
        Assert.Multiple(() =>
        {
            Assert.That(Begin("""[{"id":"500","unavailable":true}]"""), Is.EqualTo(new[] { new GatewayEvent.GuildRemoved(Server) }));
            Assert.That(_cache.Find(Server), Is.Null);
        });

    [Test]
    public void A_new_session_keeps_what_is_known_of_a_server_that_is_down() =>
        Assert.Multiple(() =>
        {
            Assert.That(Begin("""[{"id":"100","unavailable":true}]"""), Is.Empty);
            Assert.That(Find(Team), Is.Not.Null);
        });

    [TestCase(
        "GUILD_UPDATE",
        """{"id":"100","name":"Djangonauts","owner_id":"900","roles":[]}""",
        TestName = "The_bot_becomes_the_owner")]
    [TestCase(
        "CHANNEL_UPDATE",
        """{"id":"201","guild_id":"100","type":0,"name":"captains","permission_overwrites":["""
            + """{"id":"900","type":1,"allow":"1024","deny":"0"}]}""",
        TestName = "An_overwrite_lets_the_bot_in")]
    [TestCase(
        "GUILD_ROLE_UPDATE",
        """{"guild_id":"100","role":{"id":"101","name":"bot","permissions":"8","position":1}}""",
        TestName = "Its_role_becomes_administrator")]
    [TestCase(
        "GUILD_ROLE_CREATE",
        """{"guild_id":"100","role":{"id":"101","name":"bot","permissions":"8","position":1}}""",
        TestName = "A_role_is_made_administrator")]
    public void What_opens_a_hidden_channel_is_told_and_counts_at_once(string name, string data)
    {
        var told = Apply(name, data);

        Assert.Multiple(() =>
        {
            Assert.That(told, Is.EqualTo(new[] { new GatewayEvent.PermissionsChanged(Server) }));
            Assert.That(Own(Hidden).HasFlag(Permissions.ViewChannel));
        });
    }

    [TestCase("GUILD_ROLE_DELETE", """{"guild_id":"100","role_id":"101"}""")]
    [TestCase("GUILD_MEMBER_UPDATE", """{"guild_id":"100","user":{"id":"900","username":"djangonautbot"},"roles":[]}""")]
    public void A_role_that_is_lost_is_told_and_counts_at_once(string name, string data)
    {
        var told = Apply(name, data);

        Assert.Multiple(() =>
        {
            Assert.That(told, Is.EqualTo(new[] { new GatewayEvent.PermissionsChanged(Server) }));
            Assert.That(Own(Team), Is.EqualTo(Permissions.ViewChannel));
        });
    }

    [Test]
    public void The_roles_of_others_are_passed_over() =>
        Assert.Multiple(() =>
        {
            Assert.That(Apply("GUILD_MEMBER_UPDATE", """{"guild_id":"100","user":{"id":"8","username":"ada"},"roles":[]}"""), Is.Empty);
            Assert.That(Own(Team), Is.EqualTo(Permissions.ViewChannel | Permissions.SendMessages));
        });

    [Test]
    public void An_update_of_the_server_keeps_its_channels() =>
        Assert.Multiple(() =>
        {
            Apply("GUILD_UPDATE", """{"id":"100","name":"Renamed","owner_id":"1"}""");
            Assert.That(_cache.Find(Server)!.Guild.Name, Is.EqualTo("Renamed"));
            Assert.That(Find(Team), Is.Not.Null);
            Assert.That(Own(Team), Is.Not.EqualTo(Permissions.None));
        });

    [Test]
    public void A_channel_that_is_deleted_is_told_and_takes_its_threads_along() =>
        Assert.Multiple(() =>
        {
            Assert.That(
                Apply("CHANNEL_DELETE", """{"id":"200","guild_id":"100","type":0}"""),
                Is.EqualTo(new[] { new GatewayEvent.PermissionsChanged(Server) }));
            Assert.That(Find(Team), Is.Null);
            Assert.That(Find(WeekThread), Is.Null);
            Assert.That(Find(OtherThread), Is.Not.Null);
        });

    [Test]
    public void A_thread_that_is_deleted_is_told() =>
        Assert.Multiple(() =>
        {
            Assert.That(
                Apply("THREAD_DELETE", """{"id":"300","guild_id":"100","parent_id":"200","type":11}"""),
                Is.EqualTo(new[] { new GatewayEvent.PermissionsChanged(Server) }));
            Assert.That(Find(WeekThread), Is.Null);
        });

    [Test]
    public void An_archived_thread_is_forgotten_and_comes_back_when_it_is_opened_again()
    {
        Apply("THREAD_UPDATE", Thread(archived: true));
        var whileArchived = Find(WeekThread);
        Apply("THREAD_UPDATE", Thread(archived: false));

        Assert.Multiple(() =>
        {
            Assert.That(whileArchived, Is.Null);
            Assert.That(Find(WeekThread), Is.Not.Null);
        });

        static string Thread(bool archived) =>
            $$$"""
            {"id":"300","guild_id":"100","type":11,"name":"Week 3","parent_id":"200",
            "thread_metadata":{"archived":{{{(archived ? "true" : "false")}}},"locked":false}}
            """;
    }

    [Test]
    public void A_list_of_threads_replaces_those_below_the_channels_that_it_names()
    {
        Apply("THREAD_LIST_SYNC",
            """{"guild_id":"100","channel_ids":["200"],"threads":[{"id":"302","type":11,"name":"Week 4","parent_id":"200"}]}""");

        Assert.Multiple(() =>
        {
            Assert.That(Find(WeekThread), Is.Null);
            Assert.That(Find(new Snowflake(302)), Is.Not.Null);
            Assert.That(Find(OtherThread), Is.Not.Null);
        });
    }

    [Test]
    public void A_list_of_threads_that_names_no_channels_is_of_the_whole_server()
    {
        Apply("THREAD_LIST_SYNC", """{"guild_id":"100","threads":[]}""");

        Assert.That(new[] { Find(WeekThread), Find(OtherThread) }, Is.All.Null);
    }

    [TestCase("CHANNEL_CREATE", """{"id":"7","type":1,"recipients":[]}""", TestName = "A_direct_message_channel")]
    [TestCase("CHANNEL_DELETE", """{"id":"7","type":1}""", TestName = "A_closed_direct_message_channel")]
    [TestCase("CHANNEL_CREATE", """{"id":"7","guild_id":"12345","type":0}""", TestName = "A_channel_of_an_unknown_server")]
    [TestCase("TYPING_START", """{"whatever":1}""", TestName = "An_event_about_something_else")]
    public void What_concerns_no_known_server_is_passed_over(string name, string data) =>
        Assert.That(Apply(name, data), Is.Empty);

    [TestCase(0, ExpectedResult = 1)]
    [TestCase(1, ExpectedResult = 0)]
    public int A_server_that_a_new_session_does_not_name_is_gone_only_for_its_own_shard(int shard) =>
        Begin("[]", new ShardId(shard, 2)).Count();

    private IEnumerable<GatewayEvent> Begin(string guilds) => Begin(guilds, new ShardId(0, 1));

    private IEnumerable<GatewayEvent> Begin(string guilds, ShardId shard) => _cache.Begin(JsonSerializer.Deserialize(
        $$$"""
        {"session_id":"s","resume_gateway_url":"wss://resume.example","user":{"id":"900","username":"djangonautbot"},
        "application":{"id":"901"},"guilds":{{{guilds}}}}
        """,
        GatewayJsonContext.Default.WireReady)!, shard);

    private IEnumerable<GatewayEvent> Apply(string name, string data) => _cache.Apply(name, Encoding.UTF8.GetBytes(data));

    private Channel? Find(Snowflake channelId) => _cache.Find(Server)?.Channels.GetValueOrDefault(channelId);

    private Permissions Own(Snowflake channelId) => _cache.OwnPermissions(Server, channelId);
}
