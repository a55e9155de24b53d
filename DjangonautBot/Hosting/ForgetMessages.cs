using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Me;
using DjangonautBot.Storage;

namespace DjangonautBot.Hosting;

/// <summary>Lines of <c>DjangonautBot forget</c>, for the person who runs the bot.</summary>
internal static class ForgetMessages
{
    public const string WhichPerson =
        "forget: give one Discord user id, a number of 17 to 20 digits, as in `DjangonautBot forget 123456789012345678`. Nothing was "
            + "deleted.";

    public static string NoDatabase(string path) =>
        $"Storage__DatabasePath: there is no database at {path}, so nothing was deleted. Run this where the bot runs, with its settings.";

    public static string BotIsRunning(Lease lease) =>
        $"A bot works with this database: process {lease.ProcessId} on {lease.Machine}. Nothing was deleted. Stop it, run this again, and "
            + "then start it.";

    public static string Deleted(Snowflake userId, IReadOnlyList<StoredInCohort> stored)
    {
        if (stored.Count == 0)
        {
            return $"Nothing is stored about user {userId}, in any server.";
        }

        string[] lines =
        [
            $"All that was stored about user {userId} is deleted:",
            .. stored.Select(Line),
            "Their places in the crew are gone. Past weeks keep their numbers, which lead to nobody.",
            "Messages with their words leave Discord when the bot runs next, and summaries are written anew.",
            "Out of reach are messages that people typed themselves, files that people downloaded, and backups for the days that they are "
                + "kept.",
        ];
        return string.Join('\n', lines);
    }

    private static string Line(StoredInCohort stored) =>
        $"- {stored.Cohort.Name}, server {stored.Cohort.GuildId}: {string.Join(", ", stored.Parts.Select(Describe))}";

    private static string Describe(StoredPart part) => part.Name switch
    {
        "you" => "their place in the crew and their settings",
        "direct_message_channel" => "the channel of their direct messages",
        "changes" => $"their id in the history of the cohort ({part.Number})",
        "check_ins" => $"check-ins ({part.Number})",
        "one_on_ones" => $"1:1s ({part.Number})",
        "goal" => "their goal",
        "outcomes" => "their yes to questions after 6 and 12 months",
        var name => $"{name.Replace('_', ' ')} ({part.Number})",
    };
}
