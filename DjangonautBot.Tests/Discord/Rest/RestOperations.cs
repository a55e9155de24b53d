using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Tests.Discord.Rest;

/// <summary>Every method of <see cref="IDiscordRest"/>, with every kind of payload.</summary>
internal static class RestOperations
{
    private const string Webhook = "/webhooks/{id}/{token}";
    private const string Original = "/webhooks/{id}/{token}/messages/@original";

    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Snowflake Id = new(5);
    private static readonly InteractionHandle Handle = RestFixture.Interaction;
    private static readonly DateTimeOffset Start = new(2026, 3, 5, 17, 0, 0, TimeSpan.Zero);

    private static readonly OutgoingMessage Rich = new(
        new AllowedMentions([Id]),
        "Week 3 🚀",
        [
            new ActionRow(
                new Button(ButtonStyle.Primary, "Check in", "checkin:3"),
                new Button(ButtonStyle.Link, "Open", Url: "https://djangonaut.space")),
            new ActionRow(new StringSelect("choose", [new SelectOption("One", "1", "The first")], "Which?", 1, 1)),
            new ActionRow(new UserSelect("who", "Who?", 1, 25)),
        ]);

    private static readonly OutgoingMessage WithFile =
        Rich with { Files = [new FileAttachment("week.txt", "what you typed"u8.ToArray())] };

    private static readonly Form Form = new("checkin:3", "Week 3",
    [
        new FormField("What did you do?", new TextInput("did", TextInputStyle.Paragraph, false, "Docs", "…", 0, 2000), "A line"),
        new FormField("Who is it for?", new StringSelect("for", [new SelectOption("My team", "team", Default: true)], Required: true)),
        new FormField("With whom?", new UserSelect("with", MaxValues: 5, Required: false)),
        new FormField("For whom?", new RadioGroup("to", [new SelectOption("Team", "team"), new SelectOption("All", "all")], true)),
        new FormField("Anonymously", new Checkbox("anonymous", Default: true)),
    ]);

    private static readonly OutgoingMessage Laid = new(
        new AllowedMentions([Id]),
        Components:
        [
            new TextDisplay("Week 3 🚀"),
            new Container(
                [
                    new Section("Why?", new Button(ButtonStyle.Primary, "Answer", "answer:3")),
                    new Separator(),
                    new MediaGallery([new MediaGalleryItem(UnfurledMedia.Attachment("week.txt"), "Our week")]),
                    new FileDisplay(UnfurledMedia.Attachment("week.txt")),
                    new ActionRow(new Button(ButtonStyle.Link, "Open", Url: "https://djangonaut.space")),
                ],
                0x2B6CB0),
        ],
        Files: [new FileAttachment("week.txt", "what you typed"u8.ToArray())]);

    private static readonly CommandDeclaration[] Commands =
    [
        new(CommandType.Slash, "checkin", "Check in",
        [
            new(CommandOptionType.Integer, "week", "Which week", Required: true, MinValue: 0, MaxValue: 8),
            new(CommandOptionType.String, "zone", "Where", Autocomplete: true),
            new(CommandOptionType.String, "pace", "How", Choices: [new CommandChoice("Gentle", "gentle")]),
            new(CommandOptionType.Boolean, "private", "For whom"),
            new(CommandOptionType.User, "person", "Who"),
            new(CommandOptionType.Role, "role", "Which role"),
            new(CommandOptionType.Channel, "channel", "Where", ChannelTypes: [ChannelType.Text]),
            new(CommandOptionType.Attachment, "file", "Which file"),
        ]),
        new(CommandType.Slash, "cohort", "The program",
        [
            new(CommandOptionType.SubcommandGroup, "break", "Breaks", Options:
            [
                new(CommandOptionType.Subcommand, "add", "Adds one", Options:
                    [new(CommandOptionType.String, "from", "When", Required: true, MinLength: 10, MaxLength: 10)]),
            ]),
        ]),
        new(CommandType.Message, "Mark as answer", ""),
        new(CommandType.User, "Show goal", ""),
    ];

    public static IEnumerable<RestOperation> All =>
    [
        new("GetGatewayAsync", "GET /gateway/bot", rest => rest.GetGatewayAsync(None)),
        new("PutCommandsAsync", "PUT /applications/{id}/commands", rest => rest.PutCommandsAsync(Id, Commands, None)),
        .. Callbacks(),
        new("EditOriginalAsync", $"PATCH {Original}", rest => rest.EditOriginalAsync(Handle, Rich, None)),
        new("EditOriginalAsync", $"PATCH {Original}", rest => rest.EditOriginalAsync(Handle, WithFile, None), "with a file"),
        new("EditOriginalAsync", $"PATCH {Original}", rest => rest.EditOriginalAsync(Handle, Laid, None), "version 2"),
        new("DeleteOriginalAsync", $"DELETE {Original}", rest => rest.DeleteOriginalAsync(Handle, None)),
        new("CreateFollowUpAsync", $"POST {Webhook}", rest => rest.CreateFollowUpAsync(Handle, Rich, false, None)),
        new("CreateFollowUpAsync", $"POST {Webhook}", rest => rest.CreateFollowUpAsync(Handle, WithFile, true, None), "ephemeral"),
        .. Messages(),
        new("OpenDirectMessageAsync", "POST /users/@me/channels", rest => rest.OpenDirectMessageAsync(Id, None)),
        new("GetChannelAsync", "GET /channels/{id}", rest => rest.GetChannelAsync(Id, None)),
        new("UnarchiveThreadAsync", "PATCH /channels/{id}", rest => rest.UnarchiveThreadAsync(Id, None)),
        new("GetMemberAsync", "GET /guilds/{id}/members/{id}", rest => rest.GetMemberAsync(Id, Id, None)),
        new("SearchMembersAsync", "GET /guilds/{id}/members/search", rest => rest.SearchMembersAsync(Id, "Ada & Bo", 25, None)),
        .. ScheduledEvents(),
    ];

    private static IEnumerable<RestOperation> Callbacks() => new InteractionResponse[]
    {
        new InteractionResponse.Reply(Rich, Ephemeral: true),
        new InteractionResponse.Reply(WithFile, Ephemeral: false),
        new InteractionResponse.DeferredReply(Ephemeral: true),
        new InteractionResponse.DeferredReply(Ephemeral: false),
        new InteractionResponse.DeferredUpdate(),
        new InteractionResponse.Update(Laid),
        new InteractionResponse.Choices([new CommandChoice("Amsterdam", "Europe/Amsterdam")]),
        new InteractionResponse.OpenForm(Form),
    }.Select((response, n) => new RestOperation(
        "RespondAsync",
        "POST /interactions/{id}/{token}/callback",
        rest => rest.RespondAsync(Handle, response, None),
        $"{n} {response.GetType().Name}"));

    private static IEnumerable<RestOperation> Messages() =>
    [
        new("CreateMessageAsync", "POST /channels/{id}/messages", rest => rest.CreateMessageAsync(Id, Rich, "42", None)),
        new("CreateMessageAsync", "POST /channels/{id}/messages", rest => rest.CreateMessageAsync(Id, WithFile, "42", None), "with a file"),
        new("CreateMessageAsync", "POST /channels/{id}/messages", rest => rest.CreateMessageAsync(Id, Laid, "42", None), "version 2"),
        new("EditMessageAsync", "PATCH /channels/{id}/messages/{id}", rest => rest.EditMessageAsync(Id, Id, Rich, None)),
        new("EditMessageAsync", "PATCH /channels/{id}/messages/{id}", rest => rest.EditMessageAsync(Id, Id, Laid, None), "version 2"),
        new("ListMessagesAfterAsync", "GET /channels/{id}/messages", rest => rest.ListMessagesAfterAsync(Id, Id, 100, None)),
        new("DeleteMessageAsync", "DELETE /channels/{id}/messages/{id}", rest => rest.DeleteMessageAsync(Id, Id, None)),
        new("CreateThreadFromMessageAsync", "POST /channels/{id}/messages/{id}/threads",
            rest => rest.CreateThreadFromMessageAsync(Id, Id, "Week 3", ThreadArchiveAfter.OneWeek, None)),
    ];

    private static IEnumerable<RestOperation> ScheduledEvents()
    {
        const string List = "/guilds/{id}/scheduled-events";
        const string One = "/guilds/{id}/scheduled-events/{id}";
        var voice = new ScheduledEventDraft("Stand-up", "d", Start, Start.AddHours(1), VoiceChannelId: Id);
        var elsewhere = new ScheduledEventDraft("Stand-up", "d", Start, Start.AddHours(1), Location: "https://meet.example");
        return
        [
            new("ListScheduledEventsAsync", $"GET {List}", rest => rest.ListScheduledEventsAsync(Id, None)),
            new("CreateScheduledEventAsync", $"POST {List}", rest => rest.CreateScheduledEventAsync(Id, voice, None), "voice"),
            new("CreateScheduledEventAsync", $"POST {List}", rest => rest.CreateScheduledEventAsync(Id, elsewhere, None), "elsewhere"),
            new("EditScheduledEventAsync", $"PATCH {One}", rest => rest.EditScheduledEventAsync(Id, Id, voice, None), "voice"),
            new("EditScheduledEventAsync", $"PATCH {One}", rest => rest.EditScheduledEventAsync(Id, Id, elsewhere, None), "elsewhere"),
            new("SetScheduledEventStatusAsync", $"PATCH {One}",
                rest => rest.SetScheduledEventStatusAsync(Id, Id, ScheduledEventStatus.Active, None)),
            new("DeleteScheduledEventAsync", $"DELETE {One}", rest => rest.DeleteScheduledEventAsync(Id, Id, None)),
        ];
    }
}
