using System.Text.Json;

namespace DjangonautBot.Sandbox.Validation;

/// <summary>Checks the body of starting a thread.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/channel#start-thread-from-message">Start thread from message</seealso>
internal static class ThreadRules
{
    /// <summary>Longest name of a channel or a thread, in code points.</summary>
    public const int MaxNameLength = 100;

    private const int SixHoursInSeconds = 21_600;

    /// <summary>Permitted times without a message before a thread is archived, in minutes.</summary>
    public static IReadOnlyList<long> ArchiveAfter { get; } = [60, 1440, 4320, 10_080];

    /// <param name="fromMessage">True for a thread below a message, whose type follows from the channel; false if it can be given.</param>
    public static void Check(JsonElement body, FormErrors errors, bool fromMessage)
    {
        var thread = new Field("", body, errors).Required();
        if (!thread.IsObject())
        {
            return;
        }

        thread["name"].Required().Text(1, MaxNameLength);
        CheckSettings(thread);
        if (!fromMessage)
        {
            thread["type"].OneOf(10, 11, 12);
        }
    }

    /// <summary>Checks what can be set at the start of a thread and changed later.</summary>
    public static void CheckSettings(Field thread)
    {
        thread["auto_archive_duration"].OneOf([.. ArchiveAfter]);
        thread["rate_limit_per_user"].Integer(0, SixHoursInSeconds);
        thread["invitable"].Flag();
    }
}
