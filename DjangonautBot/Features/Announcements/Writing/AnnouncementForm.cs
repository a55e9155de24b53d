using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;
using NodaTime;

namespace DjangonautBot.Features.Announcements.Writing;

/// <summary>Form for the words of an announcement and, until it has gone out, its time.</summary>
internal static class AnnouncementForm
{
    public const string Route = "announce.save";

    private const string Words = "text";
    private const string At = "at";

    private const int LongestTime = 60;

    // Arguments for a new announcement, and for the channel of every team.
    private const long None = 0;

    /// <summary>Text fields and their labels.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>
    {
        [Words] = "What would you like to say?",
        [At] = "When?",
    };

    /// <param name="at">Time as it was typed; empty for at once.</param>
    public static Form OpenNew(Cohort cohort, Snowflake? channelId, string at) => new(
        new CustomId(Route, cohort.CohortId, None, (long)(channelId?.Value ?? 0)).ToString(),
        "An announcement",
        [WordsField(""), TimeField(cohort, at)]);

    public static Form OpenFilledIn(Cohort cohort, Announcement announcement, Instant now) => new(
        new CustomId(Route, cohort.CohortId, announcement.AnnouncementId, (long)(announcement.ChannelId?.Value ?? 0)).ToString(),
        "Edit an announcement",
        announcement.IsOut(now)
            ? [WordsField(announcement.Text)]
            : [WordsField(announcement.Text), TimeField(cohort, DueTime.Write(announcement.DueAt, cohort.TimeZone))]);

    /// <summary>Reads the announcement that the form was opened for, and its channel.</summary>
    /// <param name="announcementId">Null for a new one.</param>
    /// <param name="channelId">Null for the channel of every team.</param>
    public static bool TryReadSubject(FormRequest request, out long? announcementId, out Snowflake? channelId)
    {
        (announcementId, channelId) = (null, null);
        if (request.Arguments is not [var number, var channel])
        {
            return false;
        }

        announcementId = number == None ? null : number;
        channelId = channel == None ? null : new Snowflake((ulong)channel);
        return true;
    }

    public static string ReadWords(FormRequest request) => request.Text(Words).Trim();

    public static string ReadTime(FormRequest request) => request.Text(At);

    private static FormField WordsField(string words) => new(
        Texts[Words],
        new TextInput(
            Words,
            TextInputStyle.Paragraph,
            Required: true,
            words.Length == 0 ? null : words,
            "You see how it looks before anybody else does.",
            MaxLength: Announcement.LongestText),
        "It pings nobody. Your name stands above it.");

    private static FormField TimeField(Cohort cohort, string at) => new(
        Texts[At],
        new TextInput(
            At,
            TextInputStyle.Short,
            Required: false,
            at.Length == 0 ? null : Excerpt.Of(at, LongestTime),
            "friday 17:00, or 2026-03-20 17:00",
            MaxLength: LongestTime),
        Excerpt.Of(
            $"Leave it empty for at once. In {cohort.TimeZone.Id}. The same as {WritingCommands.At}: of /announce write",
            FormField.MaxDescriptionLength));
}
