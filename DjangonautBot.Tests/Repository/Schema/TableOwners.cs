namespace DjangonautBot.Tests.Repository.Schema;

/// <summary>
/// The owner of each table. It alone reads and writes the table; others ask the owner, or read its views, whose names are in
/// the plural.
/// </summary>
internal static class TableOwners
{
    public static IReadOnlyList<OwnedTable> All { get; } =
    [
        new("Storage", "migration", "A step that brought the database to its shape, with the checksum of its SQL."),
        new("Storage", "lease", "The process that works with the database: one at a time."),
        new("Storage", "last_number", "The highest number of the rows that were deleted from a table: no number is given twice."),
        new("Storage", "next_number", "The number of the next row of each table whose numbers stand in buttons."),

        new("Storage", "identity", "A random name of the database, which its backups share."),
        new("Storage", "deletion", "A deletion that the database has seen, by its key in the file of deletions; not whose it was."),
        new("Storage", "restore", "A restore from a backup: since when there may be messages that the database does not know."),

        new("Storage", "unlinked_count", "A number of a past week that stayed when people had their data deleted: a sum, without them."),
        new("Storage", "unlinked_counts", "A number of a past week that stayed when people had their data deleted."),

        new("Interactions", "command_registration", "A hash of the commands that Discord has taken."),

        new("Scheduling", "delivery", "The outbox: a message that is to stand in Discord, and what became of it."),
        new("Scheduling", "lane", "A lane of the outbox that has something queued: when its first delivery is due, and how urgent it is."),
        new("Scheduling", "delivery_quote", "A text of people that a message holds or counts, so that the message follows it."),
        new("Scheduling", "direct_channel", "The channel of the direct messages to a person."),
        new("Scheduling", "cohort_plan", "The instant until which a cohort's recurring posts are planned."),
        new("Scheduling", "deliveries", "A message's place in Discord, and when it was due."),

        new("Features/Cohorts", "server", "A Discord server with a cohort."),
        new("Features/Cohorts", "cohort", "A cohort: its calendar, channels, retention, and the report that outlives its text."),
        new("Features/Cohorts", "cohort_change", "A cohort as somebody would like it to be, until they confirm it."),
        new("Features/Cohorts", "zone_record", "The clock changes by which a cohort was planned first."),
        new("Features/Cohorts", "history", "A change of the cohort: who made it, and when."),
        new("Features/Cohorts", "cohorts", "The server, zone and closing of a cohort."),

        new("Features/Teams", "team", "A team: its channel, stand-up and tracker. A removed one stays, with its name in another column."),
        new("Features/Teams", "teams", "A team, also a removed one, with the name that it has or had."),

        new("Features/Crew", "crew", "A person in a cohort: name, settings, and whether messages reach them."),
        new("Features/Crew", "crew_role", "A role that somebody has in a team or, as a Captain, in the whole cohort."),
        new("Features/Crew", "former_role", "A role that somebody had, and when: past weeks are counted by it."),
        new("Features/Crew", "server_absence", "A time in which somebody was out of the server, until they were seen again."),
        new("Features/Crew", "welcome", "How a team is welcomed: words in place of the usual ones, and when it was posted."),
        new("Features/Crew", "welcome_author", "Somebody who wrote in a welcome."),
        new("Features/Crew", "crew_import", "A file of people from its preview until a Captain confirms it; for an hour at most."),
        new("Features/Crew", "crew_import_row", "A row of such a file, with the person that it means."),
        new("Features/Crew", "crew_import_candidate", "Somebody whom a row may mean, of whom the Captain is asked."),
        new("Features/Crew", "crew_import_team", "A team that such a file names, with what it says about it."),
        new("Features/Crew", "server_absences", "A time in which somebody was or is out of the server."),
        new("Features/Crew", "held_roles", "A role that somebody has or had, and when."),
        new("Features/Crew", "crew_members", "A person in a cohort."),
        new("Features/Crew", "crew_roles", "A role that somebody has."),

        new("Features/Me", "absence", "Days on which somebody is away; never why."),

        new("Features/Calendars", "calendar", "A calendar of the cohort or of a person, and the hash of its private address."),
        new("Features/Calendars", "calendar_item", "An item of a calendar as it was published last, with its id and its sequence."),

        new("Features/CheckIns", "check_in", "A week's check-in: its words, for whom they are, and how the pace was."),
        new("Features/CheckIns", "feedback", "Words to the author of a check-in."),
        new("Features/CheckIns", "confidence", "Somebody's confidence in a week, from 1 to 5."),
        new("Features/CheckIns", "check_ins", "A check-in, whomever it is for."),
        new("Features/CheckIns", "feedback_texts", "Feedback without its author."),
        new("Features/CheckIns", "confidence_answers", "A confidence of somebody in a cohort, without the person."),

        new("Features/Questions", "question", "A question. The asker of an anonymous one stands here only."),
        new("Features/Questions", "answer", "An answer, a link to a message that answers, or what the asker added."),
        new("Features/Questions", "me_too", "Somebody who has the same question."),
        new("Features/Questions", "questions", "A question without its asker."),
        new("Features/Questions", "own_questions", "A question with its asker, for what concerns the asker alone."),
        new("Features/Questions", "answers", "An answer without its author."),

        new("Features/Wins", "win", "Something to celebrate that its author agreed to share."),
        new("Features/Wins", "win_draft", "A win from its preview until its author says whether to share it; for a day at most."),
        new("Features/Wins", "wins", "A shared win."),

        new("Features/Goals", "goal", "The goal that somebody set for themselves."),
        new("Features/Goals", "goals", "The goal that somebody set for themselves."),

        new("Features/OneOnOnes", "one_on_one", "A talk with a Captain: offered, held or not needed; never what was said."),
        new("Features/OneOnOnes", "one_on_ones", "A talk in a cohort, without the person: offered, held or not needed."),

        new("Features/Outcomes", "outcome_consent", "Somebody who may be asked later, and their zone, until the last answer or a refusal."),
        new("Features/Outcomes", "follow_up", "Two questions to come, or that wait for their taps."),
        new("Features/Outcomes", "outcome_count", "A number of answers: a sum, without people."),

        new("Features/Standups", "turn", "The Navigator who leads a team's stand-up in a week."),
        new("Features/Standups", "turn_order", "A Navigator's place in the order in which a team's turns are taken."),
        new("Features/Standups", "swap", "One Navigator asks another to swap two weeks."),
        new("Features/Standups", "cover_call", "One Navigator asks all others to stand in."),
        new("Features/Standups", "turn_notice", "A direct message to a Navigator about weeks that changed hands."),
        new("Features/Standups", "standup_exception", "A week's stand-up that was moved or cancelled."),
        new("Features/Standups", "standup_event", "A stand-up as a scheduled event in Discord, and what became of it."),
        new("Features/Standups", "standup_record", "A stand-up that took place, or did not."),
        new("Features/Standups", "attendance", "Somebody who came to a stand-up."),
        new("Features/Standups", "handover_note", "A stand-up's note for the next one."),
        new("Features/Standups", "handover_author", "Somebody who wrote in a note."),
        new("Features/Standups", "standup_records", "A stand-up that took place, or did not, and how many came."),
        new("Features/Standups", "handover_notes", "The author of a note, and the team."),

        new("Features/Announcements", "announcement", "A Captain's text for every team's channel or for one, from its draft on."),
        new("Features/Announcements", "announcement_setting", "Whether a cohort's announcements need the yes of another Captain."),
        new("Features/Announcements", "weekly_text", "A cohort's own text for the opening of a week, or of all weeks between."),

        new("Features/PostSettings", "post_setting", "A post's setting that differs from the usual one."),
    ];
}
