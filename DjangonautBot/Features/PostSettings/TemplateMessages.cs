using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.PostSettings.Planning;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Lines about the posts' settings that a new cohort takes over from an earlier one.</summary>
internal static class TemplateMessages
{
    public static string Settings(IReadOnlyList<PostSetting> settings) =>
        $"🗓️ Posts that differ from the usual: {string.Join(", ", settings.OrderBy(setting => setting.Post).Select(Describe))}.";

    public static string Channels(Cohort from, IReadOnlyList<ChannelUse> uses) =>
        $"📍 Channels: {string.Join(", ", uses.Select(use => Describe(from, use)))}.";

    public static string ChannelIsGone(ChannelUse use)
    {
        var option = PostSettingsMessages.OptionOf(use);
        return $"📍 The channel for *{option}*, because somebody deleted it. `/schedule channels {option}:…` chooses another one.";
    }

    private static string Describe(PostSetting setting) => $"*{setting.Post.DisplayName()}* {PostSettingsMessages.Describe(setting)}";

    private static string Describe(Cohort from, ChannelUse use) =>
        $"{PostSettingsMessages.OptionOf(use)} {ChannelMessages.Mention(from.Channel(use))}";
}
