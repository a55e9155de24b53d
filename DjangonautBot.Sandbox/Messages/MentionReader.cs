using System.Text.Json;
using System.Text.RegularExpressions;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Messages;

/// <summary>
/// Finds the people notified by a message: everyone mentioned in its content or its text displays, and the author of a message to
/// which it replies, as far as <c>allowed_mentions</c> permits. Mentions in embeds notify nobody.
/// See https://discord.com/developers/docs/resources/message#allowed-mentions-object.
/// </summary>
internal static partial class MentionReader
{
    public static void Notify(SandboxMessage message, JsonElement allowed)
    {
        var isGiven = allowed.ValueKind is JsonValueKind.Object;
        var kinds = allowed.Items("parse").Select(kind => kind.GetString()).ToHashSet();
        bool Lets(string kind, ulong id) =>
            !isGiven || kinds.Contains(kind) || allowed.Items(kind).Any(item => Json.ParseId(item.GetString()) == id);

        var text = string.Join('\n', message.MentioningTexts);
        var mentioned = Ids(UserMention(), text).Where(id => Lets("users", id));
        message.PingedUsers = [.. !isGiven || allowed.Flag("replied_user") ? mentioned.Union(ReferencedAuthors(message)) : mentioned];
        if (message.Channel.Server is not { } server)
        {
            return;
        }

        var mayAll = message.Channel.Allows(message.AuthorId, Permission.MentionEveryone);
        var roles = Ids(RoleMention(), text).Where(id => mayAll && Lets("roles", id));
        var everyone = mayAll && EveryoneMention().IsMatch(text) && (!isGiven || kinds.Contains("everyone"));
        message.PingedRoles = [.. roles, .. everyone ? [server.Id] : Array.Empty<ulong>()];
    }

    /// <summary>Users mentioned in the content or text displays, notified or not.</summary>
    public static IEnumerable<ulong> Named(SandboxMessage message) => Ids(UserMention(), string.Join('\n', message.MentioningTexts));

    // None or one.
    private static IEnumerable<ulong> ReferencedAuthors(SandboxMessage message) =>
        message.ReferencedMessageId is { } id && message.Channel.Find(id) is { } referenced ? [referenced.AuthorId] : [];

    private static IEnumerable<ulong> Ids(Regex pattern, string text) =>
        pattern.Matches(text).Select(match => Json.ParseId(match.Groups[1].Value)).OfType<ulong>().Distinct();

    [GeneratedRegex(@"<@!?([0-9]{1,20})>")]
    private static partial Regex UserMention();

    [GeneratedRegex(@"<@&([0-9]{1,20})>")]
    private static partial Regex RoleMention();

    [GeneratedRegex("@everyone|@here")]
    private static partial Regex EveryoneMention();
}
