using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Announcements;

/// <summary>Stores announcements and their drafts. Changes are made in the caller's transaction.</summary>
internal sealed class AnnouncementStore(Database database)
{
    internal const string SelectOne =
        $"select {Columns} from announcement where announcement_id = @announcementId and cohort_id = @cohortId";

    internal const string SelectAll =
        $"""
        select {Columns} from announcement
        where cohort_id = @cohortId and state in ('waiting', 'planned') and text <> ''
        order by announcement_id
        """;

    internal const string SelectUpcoming =
        $"select {Columns} from announcement where cohort_id = @cohortId and state = 'planned' and due_at > @now";

    private const string Columns =
        """
        announcement_id, cohort_id, user_id, display_name, state, replaces_id, channel_id, text, due_at, revision,
        (
          select count(*) from deliveries post
          where post.kind = 'announcement' and post.subject_id = announcement_id and post.message_id is not null
        ) as posts
        """;

    private const string InsertDraft =
        """
        insert into announcement (cohort_id, user_id, display_name, state, replaces_id, channel_id, text, due_at, written_at)
        values (@CohortId, @UserId, @DisplayName, 'draft', @ReplacesId, @ChannelId, @Text, @DueAt, @now)
        returning announcement_id
        """;

    private const string UpdateWords =
        """
        update announcement
        set display_name = @DisplayName, text = @Text, due_at = @DueAt, written_at = @now, revision = revision + 1
        where announcement_id = @AnnouncementId
        """;

    private const string UpdateState = "update announcement set state = @state, due_at = @DueAt where announcement_id = @AnnouncementId";

    private const string DeleteOne = "delete from announcement where announcement_id = @AnnouncementId";

    public Announcement? Find(CohortId cohortId, long announcementId) =>
        database.Read(connection => Find(connection, cohortId, announcementId));

    public static Announcement? Find(DatabaseConnection connection, CohortId cohortId, long announcementId) =>
        connection.QueryFirstOrDefault<Announcement>(SelectOne, new { cohortId, announcementId });

    /// <summary>Lists the announcements of a cohort, in the order in which they were written, without drafts.</summary>
    public IReadOnlyList<Announcement> List(CohortId cohortId) =>
        database.Read(connection => connection.Query<Announcement>(SelectAll, new { cohortId }).ToList());

    /// <summary>Lists those that are planned for later than an instant.</summary>
    public static IReadOnlyList<Announcement> ListUpcoming(DatabaseConnection connection, CohortId cohortId, Instant now) =>
        connection.Query<Announcement>(SelectUpcoming, new { cohortId, now }).ToList();

    /// <summary>Adds a draft.</summary>
    /// <returns>The draft with its number, which the announcement keeps if it is a new one.</returns>
    public static Announcement Add(WriteTransaction transaction, Announcement draft, Instant now) => draft with
    {
        State = AnnouncementState.Draft,
        Revision = 1,
        AnnouncementId = transaction.QuerySingle<long>(
            InsertDraft,
            new
            {
                draft.CohortId,
                draft.UserId,
                draft.DisplayName,
                draft.ReplacesId,
                draft.ChannelId,
                draft.Text,
                draft.DueAt,
                now,
            }),
    };

    /// <summary>Changes words and time.</summary>
    /// <returns>The announcement with its new revision.</returns>
    public static Announcement Rewrite(WriteTransaction transaction, Announcement announcement, Instant now)
    {
        transaction.Execute(
            UpdateWords,
            new { announcement.AnnouncementId, announcement.DisplayName, announcement.Text, announcement.DueAt, now });
        return announcement with { Revision = announcement.Revision + 1 };
    }

    /// <summary>Saves state and time.</summary>
    public static void SaveState(WriteTransaction transaction, Announcement announcement) => transaction.Execute(
        UpdateState, new { announcement.AnnouncementId, state = announcement.State.ToSql(), announcement.DueAt });

    /// <summary>Deletes an announcement or draft, with the drafts that were to replace it.</summary>
    public static void Delete(WriteTransaction transaction, Announcement announcement) =>
        transaction.Execute(DeleteOne, new { announcement.AnnouncementId });
}
