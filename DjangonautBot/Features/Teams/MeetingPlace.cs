using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Teams;

/// <summary>Place of a team's stand-up: a voice channel, stored as Discord's mention <c>&lt;#id&gt;</c>, or a link.</summary>
internal static class MeetingPlace
{
    /// <summary>Parses a voice channel's mention or name, or a link that begins with https; null if it is neither.</summary>
    public static string? Parse(string typed, IEnumerable<Channel> channels)
    {
        var text = typed.Trim();
        var voice = VoiceChannels(channels).ToList();
        var channel = voice.Find(channel => Mention(channel) == text)
            ?? voice.Find(channel => text.TrimStart('#').Equals(channel.Name, StringComparison.OrdinalIgnoreCase));
        return channel is not null ? Mention(channel) : IsLink(text) ? text : null;
    }

    /// <summary>Suggests voice channels whose names contain the typed text.</summary>
    public static IEnumerable<CommandChoice> Suggest(string typed, IEnumerable<Channel> channels) =>
        from channel in VoiceChannels(channels)
        where channel.Name!.Contains(typed.Trim().TrimStart('#'), StringComparison.OrdinalIgnoreCase)
        orderby channel.Name
        select new CommandChoice(channel.Name!, Mention(channel));

    /// <summary>Formats a place for a message; links have no preview. Other words, of earlier versions, are escaped as text.</summary>
    public static string Show(string place) => place switch
    {
        _ when IsLink(place) => $"<{place}>",
        _ when FindVoiceChannelId(place) is not null => place,
        _ => Markdown.Escape(place),
    };

    /// <summary>Finds the voice channel of a place; null if it is none.</summary>
    public static Snowflake? FindVoiceChannelId(string? place) =>
        place is ['<', '#', .. var text, '>'] && Snowflake.TryParse(text, out var id) ? id : null;

    private static IEnumerable<Channel> VoiceChannels(IEnumerable<Channel> channels) =>
        channels.Where(channel => channel is { Type: ChannelType.Voice, Name: not null });

    private static string Mention(Channel channel) => $"<#{channel.Id}>";

    private static bool IsLink(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var link)
        && link.Scheme == Uri.UriSchemeHttps
        && !text.Any(character => char.IsWhiteSpace(character) || character is '<' or '>');
}
