using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Teams;

/// <summary>Where a team talks: a voice channel, kept as Discord writes it, <c>&lt;#id&gt;</c>, or a link.</summary>
internal static class MeetingPlace
{
    /// <summary>Reads a voice channel's mention or name, or a link that begins with https; null if it is neither.</summary>
    public static string? Parse(string typed, IEnumerable<Channel> channels)
    {
        var text = typed.Trim();
        var voice = VoiceChannels(channels).ToList();
        var channel = voice.Find(channel => Mention(channel) == text)
            ?? voice.Find(channel => text.TrimStart('#').Equals(channel.Name, StringComparison.OrdinalIgnoreCase));
        return channel is not null ? Mention(channel) : IsLink(text) ? text : null;
    }

    /// <summary>The voice channels whose names have what was typed, for autocomplete.</summary>
    public static IEnumerable<CommandChoice> Suggest(string typed, IEnumerable<Channel> channels) =>
        from channel in VoiceChannels(channels)
        where channel.Name!.Contains(typed.Trim().TrimStart('#'), StringComparison.OrdinalIgnoreCase)
        orderby channel.Name
        select new CommandChoice(channel.Name!, Mention(channel));

    /// <summary>As it stands in a message: a link without a preview. Other words, of earlier versions, are text.</summary>
    public static string Show(string place) => place switch
    {
        _ when IsLink(place) => $"<{place}>",
        _ when FindVoiceChannelId(place) is not null => place,
        _ => Markdown.Escape(place),
    };

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
