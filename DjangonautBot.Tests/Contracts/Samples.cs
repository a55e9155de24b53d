namespace DjangonautBot.Tests.Contracts;

/// <summary>One valid request of each operation and each kind of answer; mutations start from these.</summary>
internal static class Samples
{
    private const string Row =
        """
        {"type":1,"components":[
          {"type":2,"style":1,"label":"Check in","custom_id":"checkin:3"},
          {"type":2,"style":5,"label":"Open","url":"https://djangonaut.space"}]}
        """;
    private const string Body =
        $$$"""
        {"content":"Week 3","embeds":[{"title":"Ada","description":"Docs","fields":[{"name":"Next","value":"Tests"}]}],
         "components":[{{{Row}}}],
         "allowed_mentions":{"parse":[],"users":["5"]},"attachments":[]}
        """;
    private const string LayoutBody =
        $$$"""
        {"flags":32768,"components":[
           {"type":10,"content":"Week 3"},
           {"type":17,"id":7,"accent_color":255,"spoiler":false,"components":[
             {"type":9,"components":[{"type":10,"content":"Ada"}],"accessory":
               {"type":2,"style":2,"label":"Edit","custom_id":"checkin:4"}},
             {"type":9,"components":[{"type":10,"content":"Bilal"}],"accessory":
               {"type":11,"media":{"url":"https://djangonaut.space/a.png"},"description":"A comet"}},
             {{{Row}}},
             {"type":12,"items":[{"media":{"url":"attachment://week.png"},"description":"The week","spoiler":false}]},
             {"type":14,"divider":true,"spacing":2},
             {"type":13,"file":{"url":"attachment://week.txt"}}]}],
         "allowed_mentions":{"parse":[],"users":["5"]},
         "attachments":[{"id":"0","filename":"week.png"},{"id":"1","filename":"week.txt"}]}
        """;
    private const string Callback = "/interactions/{interaction_id}/{interaction_token}/callback";
    private const string CallbackPath = "/interactions/7/abc.def/callback";

    public static Sample Message { get; } = new("POST", "/channels/{channel_id}/messages", "/channels/5/messages",
        Body[..^1] + ""","nonce":"42","enforce_nonce":true}""");

    public static Sample Reply { get; } = new("POST", Callback, CallbackPath, $$$"""{"type":4,"data":{{{Body[..^1]}}},"flags":64}}""");

    public static Sample Layout { get; } = Message with { Json = LayoutBody };

    public static Sample Deferral { get; } = new("POST", Callback, CallbackPath, """{"type":5,"data":{"flags":64}}""");

    public static Sample DeferredUpdate { get; } = new("POST", Callback, CallbackPath, """{"type":6}""");

    public static Sample Choices { get; } = new("POST", Callback, CallbackPath,
        """{"type":8,"data":{"choices":[{"name":"Europe/Amsterdam","value":"Europe/Amsterdam"}]}}""");

    public static Sample Form { get; } =
        new(
            "POST",
            Callback,
            CallbackPath,
            """
            {"type":9,"data":{"custom_id":"checkin:3","title":"Week 3","components":[
              {"type":18,"label":"What did you work on?","description":"A line is plenty","component":
                {"type":4,"custom_id":"did","style":2,"required":false,"max_length":2000,"value":"Docs"}},
              {"type":18,"label":"Who is this for?","component":
                {"type":3,"custom_id":"for","required":true,"options":[
                  {"label":"My team","value":"team","default":true},
                  {"label":"My Navigators","value":"navigators"}]}}]}}
            """);

    public static Sample ChoiceForm { get; } =
        Form with
        {
            Json =
                """
                {"type":9,"data":{"custom_id":"checkin:3","title":"Week 3","components":[
                  {"type":10,"content":"How was it?"},
                  {"type":18,"label":"Pace","component":
                    {"type":21,"custom_id":"pace","required":true,"options":[
                      {"label":"Gentle","value":"1","description":"Less than usual"},
                      {"label":"Good","value":"2","default":true}]}},
                  {"type":18,"label":"Days","component":
                    {"type":22,"custom_id":"days","required":false,"min_values":0,"max_values":2,"options":[
                      {"label":"Monday","value":"1","default":true},
                      {"label":"Friday","value":"5"}]}},
                  {"type":18,"label":"Share it","component":{"type":23,"custom_id":"share","default":true}},
                  {"type":18,"label":"Pictures","component":
                    {"type":19,"custom_id":"files","required":false,"min_values":0,"max_values":3}}]}}
                """,
        };

    public static Sample Commands { get; } = new("PUT", "/applications/{application_id}/commands", "/applications/1/commands",
        """
        [{"type":1,"name":"checkin","description":"Check in","contexts":[0],"integration_types":[0],"options":[
           {"type":4,"name":"week","description":"Which week","required":true,"min_value":1,"max_value":8},
           {"type":3,"name":"zone","description":"Where","autocomplete":true}]},
         {"type":1,"name":"cohort","description":"The program","contexts":[0],"integration_types":[0],"options":[
           {"type":2,"name":"break","description":"Breaks","options":[{"type":1,"name":"add","description":"Add one"}]}]},
         {"type":3,"name":"Mark as answer","description":"","contexts":[0],"integration_types":[0]}]
        """);

    public static Sample Thread { get; } =
        new(
            "POST",
            "/channels/{channel_id}/messages/{message_id}/threads",
            "/channels/5/messages/7/threads",
            """{"name":"Week 3","auto_archive_duration":10080}""");

    public static Sample VoiceEvent { get; } =
        new(
            "POST",
            "/guilds/{guild_id}/scheduled-events",
            "/guilds/5/scheduled-events",
            """
            {"name":"Stand-up","description":"x","privacy_level":2,"entity_type":2,"channel_id":"6",
             "scheduled_start_time":"2026-03-02T18:00:00Z","scheduled_end_time":"2026-03-02T18:30:00Z"}
            """);

    public static Sample ExternalEvent { get; } =
        VoiceEvent with
        {
            Json =
                """
                {"name":"Stand-up","description":"x","privacy_level":2,"entity_type":3,
                 "entity_metadata":{"location":"https://meet.example"},
                 "scheduled_start_time":"2026-03-02T18:00:00Z","scheduled_end_time":"2026-03-02T18:30:00Z"}
                """,
        };

    public static Sample Unarchive { get; } = new("PATCH", "/channels/{channel_id}", "/channels/5", """{"archived":false}""");

    public static Sample DirectMessage { get; } = new("POST", "/users/@me/channels", "/users/@me/channels", """{"recipient_id":"5"}""");

    public static Sample List { get; } = new("GET", "/channels/{channel_id}/messages", "/api/v10/channels/5/messages?after=7&limit=100");

    public static IReadOnlyList<Sample> All { get; } =
    [
        Message,
        Layout,
        Reply,
        Deferral,
        DeferredUpdate,
        Choices,
        Form,
        ChoiceForm,
        Commands,
        Thread,
        VoiceEvent,
        ExternalEvent,
        Unarchive,
        DirectMessage,
        List,
        Reply with
        {
            Json = $$$"""{"type":7,"data":{{{Body}}}}""",
        },
        Reply with
        {
            Json = $$$"""{"type":4,"data":{{{LayoutBody}}}}""",
        },
        Reply with
        {
            Json = $$$"""{"type":7,"data":{{{LayoutBody}}}}""",
        },
        Commands with
        {
            Template = "/applications/{application_id}/guilds/{guild_id}/commands",
            Path = "/applications/1/guilds/2/commands",
        },
        new("PATCH", "/channels/{channel_id}/messages/{message_id}", "/channels/5/messages/7", Body),
        new("PATCH", "/channels/{channel_id}/messages/{message_id}", "/channels/5/messages/7", LayoutBody),
        new("POST", "/webhooks/{webhook_id}/{webhook_token}", "/webhooks/1/abc.def?wait=true", Body[..^1] + ""","flags":64}"""),
        new("POST", "/webhooks/{webhook_id}/{webhook_token}", "/webhooks/1/abc.def?wait=true", LayoutBody),
        new("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/@original", "/webhooks/1/abc.def/messages/@original", LayoutBody),
        new("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/@original", "/webhooks/1/abc.def/messages/@original", Body),
        new(
            "PATCH",
            "/guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}",
            "/guilds/5/scheduled-events/6",
            """{"status":2}"""),
        new(
            "PATCH",
            "/guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}",
            "/guilds/5/scheduled-events/6",
            ExternalEvent.Json),
        new("GET", "/gateway/bot", "/gateway/bot"),
        new("DELETE", "/webhooks/{webhook_id}/{webhook_token}/messages/@original", "/webhooks/1/abc.def/messages/@original"),
        new("GET", "/channels/{channel_id}", "/channels/5"),
        new("DELETE", "/channels/{channel_id}/messages/{message_id}", "/channels/5/messages/7"),
        new("GET", "/guilds/{guild_id}/members/{user_id}", "/guilds/5/members/6"),
        new("GET", "/guilds/{guild_id}/scheduled-events", "/guilds/5/scheduled-events"),
        new("DELETE", "/guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}", "/guilds/5/scheduled-events/6"),
    ];
}
