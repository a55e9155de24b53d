namespace DjangonautBot.Tests.Repository.Schema;

/// <summary>The judgement of each table: nothing grows that is not kept on purpose.</summary>
internal static class TableLives
{
    public static IReadOnlyList<TableLife> All { get; } =
    [
        Bounded("migration", "one a step of the schema"),
        Bounded("lease", "one"),
        Bounded("identity", "one"),
        Expires("deletion", "with its line in the file of deletions, a week after the last backup that could lack it"),
        Kept("restore", "from where a restored database looks for its posts: one a restore"),
        Bounded("last_number", "one a table"),
        Kept("unlinked_count", "the counts that outlive a person's data: at most some a team and week"),

        Bounded("command_registration", "one an application"),

        Pruned(
            "delivery",
            "rows of which no message stands (skipped, removed), and passing posts: notices, counts and lines with a button. Kept: what "
                + "holds somebody's words, a week's opening with its thread, what went to a person or names somebody, and what waits, "
                + "because `/me delete` and edits find the message by its row. About one a check-in, a question, a win and a reminder, and "
                + "some a team and week"),
        Expires("lane", "one a lane with something queued; a trigger deletes it with the last of it"),
        Kept("delivery_quote", "one a text and message that holds it; goes with either's row or message"),
        Bounded("direct_channel", "one a person, for all cohorts; goes with `/me delete`"),
        Bounded("cohort_plan", "one a cohort"),

        Bounded("server", "one a server"),
        Kept("cohort", "with its report, which outlives the texts; a deleted cohort goes after a week"),
        Expires("cohort_change", "one a Captain, until it is confirmed or replaced; the last ones go with the texts"),
        Bounded("zone_record", "one a cohort"),
        Kept("history", "who changed what, for `/cohort history`: one a change by a Captain"),

        Kept("team", "the teams of closed cohorts stay readable"),

        Kept("crew", "who was in the crew; without name and settings once the texts are deleted"),
        Kept("crew_role", "numbers of a past week are counted by it"),
        Kept("former_role", "numbers of a past week are counted by it: one a change of somebody's role"),
        Kept("server_absence", "numbers of a past week are counted by it: one a return to the server"),
        Bounded("welcome", "one a team"),
        Kept("welcome_author", "for `/me delete`: one a Captain and welcome"),
        Expires("crew_import", "an hour after the preview"),
        Expires("crew_import_row", "with the import"),
        Expires("crew_import_candidate", "with the import"),
        Expires("crew_import_team", "with the import"),

        Expires("absence", "with the texts"),

        Expires("calendar", "with the texts"),
        Expires("calendar_item", "with the texts"),

        Kept("check_in", "counts: one a person and week; without its words once the texts are deleted"),
        Kept("feedback", "counts, and to find its message; without its words once the texts are deleted"),
        Kept("confidence", "counts: at most one a person and week"),

        Kept("question", "counts, and to find its messages; without its words once the texts are deleted"),
        Kept("answer", "counts, and to find its messages; without its words once the texts are deleted"),
        Kept("me_too", "counts: at most one a person and question"),

        Kept("win", "counts, and to find its message; without its words once the texts are deleted"),
        Expires("win_draft", "a day after the preview"),

        Expires("goal", "with the texts"),

        Kept("one_on_one", "counts: at most one a Djangonaut and fortnight"),

        Expires("outcome_consent", "with the last answer, a refusal, or some time without an answer"),
        Expires("follow_up", "with the answer, or some time without one"),
        Kept("outcome_count", "counts: some sums a cohort"),

        Kept("turn", "who led which stand-up, for `/rotation show`: one a team and week"),
        Kept("turn_order", "one a Navigator and team"),
        Pruned(
            "swap",
            "once no message of it is recorded any more. The post in the Navigators' channel names two people, and `/me delete` of either "
                + "finds it by this row: as many as Navigators asked"),
        Pruned("cover_call", "as a swap"),
        Pruned("turn_notice", "all: the direct message is found by the person it went to"),
        Kept("standup_exception", "when past stand-ups were: at most one a team and week"),
        Pruned("standup_event", "events that are over: Discord removes them itself, and none is made for a past stand-up"),
        Kept("standup_record", "counts: one a team and week"),
        Kept("attendance", "counts: one a person and stand-up"),
        Expires("handover_note", "with the texts"),
        Expires("handover_author", "with the note"),

        Kept("announcement", "to find its messages: as many as Captains wrote, without words once the texts are deleted; drafts for a day"),
        Bounded("announcement_setting", "one a cohort"),
        Bounded("weekly_text", "one a week of the program, for cohorts that begin like this one"),

        Bounded("post_setting", "one a kind of post and cohort"),
    ];

    private static TableLife Kept(string table, string why) => new(table, RowFate.Kept, why);

    private static TableLife Bounded(string table, string why) => new(table, RowFate.Bounded, why);

    private static TableLife Expires(string table, string why) => new(table, RowFate.Expires, why);

    private static TableLife Pruned(string table, string why) => new(table, RowFate.Pruned, why);
}
