using System.Text.Json;
using static DjangonautBot.Tests.Contracts.OutgoingRequest;

namespace DjangonautBot.Tests.Contracts;

/// <summary>The bot's own rules for requests, beyond those of Discord.</summary>
internal static class UnwrittenRules
{
    private const string Checkbox = "23";
    private const string TextDisplay = "10";

    private static readonly IReadOnlyList<UnwrittenRule> All =
    [
        // Left out, Discord pings everyone whom the text names.
        new(
            request => request.Message,
            "allowed_mentions is missing from a message with text",
            message => !HasText(message) || IsGiven(message, "allowed_mentions")),
        new(
            request => request.Message,
            "allowed_mentions.parse lets people ping whole kinds",
            message => Items(Property(message, "allowed_mentions"), "parse").Count == 0),
        // Alone, a nonce only comes back with the message; a second try would post a second message.
        new(
            request => request.NewChannelMessage,
            "enforce_nonce is not true beside a nonce",
            message => !IsGiven(message, "nonce") || Property(message, "enforce_nonce").ValueKind is JsonValueKind.True),
        new(
            request => request.ChannelEdit,
            "archived is all that may be changed of a channel, and only to false",
            channel => Names(channel) is ["archived"] && Property(channel, "archived").ValueKind is JsonValueKind.False),
        new(request => request.DirectMessageChannel, "recipient_id is missing", channel => IsGiven(channel, "recipient_id")),
        new(
            request => request.DeferredReply,
            "data.flags is all that can be set when deferring, and only to 64",
            data =>
                data.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
                || (Names(data) is [] or ["flags"] && Property(data, "flags").ToString() is "" or "0" or "64")),
        new(
            request => request.DeferredUpdate,
            "data has no meaning in a deferred update",
            data => data.ValueKind is JsonValueKind.Undefined),
        // Discord takes it as true when it is left out. A single checkbox cannot be required.
        new(
            request => request.Form,
            "data.components.component.required is missing",
            form =>
                Items(form, "components")
                    .Select(label => Property(label, "component"))
                    .Where(input => input.ValueKind is JsonValueKind.Object && Property(input, "type").ToString() != Checkbox)
                    .All(input => IsGiven(input, "required"))),
        new(
            request => request.Commands,
            "contexts is not [0], or [0,1] for /me: a command works in a server only",
            commands => EachCommand(commands, command =>
                Property(command, "contexts").ToString() == (Property(command, "name").ToString() == "me" ? "[0,1]" : "[0]"))),
        new(
            request => request.Commands,
            "integration_types is not [0]: the bot is installed in servers only",
            commands => EachCommand(commands, command => Property(command, "integration_types").ToString() == "[0]")),
        new(
            request => request.Commands,
            "default_member_permissions is set, which would lock out Captains",
            commands => EachCommand(commands, command => !IsGiven(command, "default_member_permissions"))),
    ];

    /// <returns>The errors, one line each, beginning with the field.</returns>
    public static IEnumerable<string> Check(OutgoingRequest request) =>
        from rule in All
        let part = rule.Of(request)
        where part is not null && !rule.Holds(part.Value)
        select rule.Broken;

    private static bool HasText(JsonElement message) =>
        Property(message, "content").ToString().Length > 0
        || Items(message, "embeds").Count > 0
        || Items(message, "components").Any(HasTextDisplay);

    private static bool HasTextDisplay(JsonElement component) =>
        Property(component, "type").ToString() == TextDisplay || Items(component, "components").Any(HasTextDisplay);

    private static bool EachCommand(JsonElement commands, Func<JsonElement, bool> holds) =>
        commands.ValueKind is not JsonValueKind.Array || commands.EnumerateArray().All(holds);

    private static bool IsGiven(JsonElement value, string name) =>
        Property(value, name).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    private static List<JsonElement> Items(JsonElement value, string name) =>
        Property(value, name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    private static List<string> Names(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object ? [.. value.EnumerateObject().Select(property => property.Name)] : [];
}
