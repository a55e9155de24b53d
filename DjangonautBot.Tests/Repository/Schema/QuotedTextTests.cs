using Dapper;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Repository.Schema;

/// <summary>
/// Asks the schema for every text: those that people write are followed by the messages that quote them, by one mechanism, as
/// <see cref="Conversations.Summaries.FollowedWordsTests"/> tries out.
/// </summary>
internal sealed class QuotedTextTests
{
    /// <summary>The texts that messages quote, each with the column of the number by which they do.</summary>
    public static IReadOnlyDictionary<string, string> Quoted { get; } = new Dictionary<string, string>
    {
        ["check_in.worked_on"] = "check_in_id",
        ["check_in.next_up"] = "check_in_id",
        ["check_in.stuck"] = "check_in_id",
        ["check_in.win"] = "check_in_id",
        ["feedback.text"] = "feedback_id",
        ["question.text"] = "question_id",
        ["answer.text"] = "answer_id",
        ["win.text"] = "win_id",
        ["goal.text"] = "crew_id",
        ["handover_note.text"] = "team_id",
        ["welcome.hello"] = "team_id",
        ["welcome.steps"] = "team_id",
        ["welcome.asking"] = "team_id",
        ["announcement.text"] = "announcement_id",
    };

    // Texts of people that stand in no message of others: a draft, and the history. And settings: what a cohort and a team are called, and
    // how weeks open.
    private static readonly string[] NotQuoted =
    [
        "win_draft.text", "cohort.name", "cohort.goal", "cohort_change.name", "cohort_change.goal", "team.name", "team.removed_name",
        "team.place", "team.tracker_url", "history.what", "weekly_text.text", "crew_import_row.team", "crew_import_row.name",
        "crew_import_team.name",
    ];

    // Names are kept as the bot saw them last, and everything else is written by the bot.
    private static readonly string[] OfTheBot =
    [
        "display_name", "kind", "state", "role", "audience", "origin", "gained", "lost", "away_weeks", "starts_on", "time_zone", "breaks",
        "report", "standup_time", "time", "post", "pace", "nonce", "reason", "direct_message", "away_from", "away_until", "of_table",
        "owner", "machine", "process_scope", "hash", "checksum", "source", "location", "written_as", "contributing", "roles",
    ];

    private static readonly string[] OfNobody =
    [
        "weekly_text.place",
        "migration.name", "standup_event.name", "unlinked_count.what", "outcome_count.what", "zone_record.version", "zone_record.changes",
        "identity.value", "deletion.deletion_key",
        "calendar.address_hash", "calendar_item.key", "calendar_item.uid", "calendar_item.title", "calendar_item.place",
        "calendar_item.first_day", "calendar_item.day_after",
    ];

    [Test]
    public void Every_text_in_the_schema_is_one_that_messages_follow_or_has_a_reason_not_to_be()
    {
        using var storage = new TestDatabase();
        var texts = storage.Database.Read(connection => connection.Query<string>(
            """
            select t.name || '.' || c.name
            from sqlite_master t join pragma_table_info(t.name) c
            where t.type = 'table' and lower(c.type) = 'text'
            """).ToList());

        Assert.That(
            texts.Where(text => !OfTheBot.Contains(text.Split('.')[1])).Except(Quoted.Keys).Except(NotQuoted).Except(OfNobody),
            Is.Empty,
            "A new text that people write gets a source, which messages quote and writers refresh.");
        Assert.That(Quoted.Keys.Concat(NotQuoted).Concat(OfNobody).Except(texts), Is.Empty, "what is no more");
    }
}
