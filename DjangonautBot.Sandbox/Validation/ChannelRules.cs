using System.Text.Json;

namespace DjangonautBot.Sandbox.Validation;

/// <summary>Checks the body of a change of a channel or a thread.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/channel#modify-channel">Modify channel</seealso>
internal static class ChannelRules
{
    // The bot changes no channels, so the sandbox keeps no more of them than their names and overwrites.
    private static readonly string[] NotKept =
    [
        "type", "position", "topic", "nsfw", "rate_limit_per_user", "bitrate", "user_limit", "permission_overwrites", "parent_id",
        "rtc_region", "video_quality_mode", "default_auto_archive_duration", "flags", "available_tags", "default_reaction_emoji",
        "default_thread_rate_limit_per_user", "default_sort_order", "default_forum_layout",
    ];

    public static void CheckChannel(JsonElement body, FormErrors errors)
    {
        var channel = new Field("", body, errors).Required();
        if (!channel.IsObject())
        {
            return;
        }

        channel["name"].Text(1, ThreadRules.MaxNameLength);
        foreach (var name in NotKept)
        {
            channel[name].RefuseUnsupported("changes of a channel except of its name");
        }
    }

    public static void CheckThread(JsonElement body, FormErrors errors)
    {
        var thread = new Field("", body, errors).Required();
        if (!thread.IsObject())
        {
            return;
        }

        thread["name"].Text(1, ThreadRules.MaxNameLength);
        thread["archived"].Flag();
        thread["locked"].Flag();
        ThreadRules.CheckSettings(thread);
        thread["flags"].RefuseUnsupported("pinned threads");
        thread["applied_tags"].RefuseUnsupported("tags");
    }
}
