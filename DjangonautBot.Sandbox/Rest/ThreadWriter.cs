using System.Text.Json;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>Writes the body of a request into a thread, except whether it is archived. Omitted parts stay unchanged.</summary>
/// <remarks>https://discord.com/developers/docs/resources/channel#modify-channel-json-params-thread</remarks>
internal static class ThreadWriter
{
    public static void Write(this SandboxChannel thread, JsonElement body)
    {
        thread.Name = body.Text("name") ?? thread.Name;
        thread.AutoArchiveMinutes = body.Int("auto_archive_duration") ?? thread.AutoArchiveMinutes;
        thread.SlowmodeSeconds = body.Int("rate_limit_per_user") ?? thread.SlowmodeSeconds;
        thread.Invitable = body.Flag("invitable", thread.Invitable);
        thread.Locked = body.Flag("locked", thread.Locked);
    }
}
