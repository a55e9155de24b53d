using System.Text.Json.Nodes;
using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.Announcements;

/// <summary>Announcements of a person.</summary>
internal sealed class PersonalAnnouncements(AnnouncementPosts posts) : IPersonalData
{
    internal const string Select =
        """
        select display_name, state, channel_id, text, due_at, written_at from announcement
        where cohort_id = @CohortId and user_id = @UserId
        order by announcement_id
        """;

    internal const string SelectIds = "select announcement_id from announcement where cohort_id = @CohortId and user_id = @UserId";

    internal const string Delete = "delete from announcement where cohort_id = @CohortId and user_id = @UserId";

    internal const string DeleteOldDrafts = "delete from announcement where state = 'draft' and written_at < @since";

    internal const string ForgetDrafts = "delete from announcement where cohort_id = @cohortId and state = 'draft'";

    internal const string ForgetAll = "update announcement set text = '', display_name = '' where cohort_id = @cohortId";

    public string Name => "announcements";

    public int Position => 105;

    public string About =>
        "The announcements that you wrote, when they went or go out, and where; those in the state draft you have only looked at so far.";

    public IReadOnlyList<string> Tables => ["announcement"];

    public JsonNode Export(DatabaseConnection connection, DataOwner owner) => PersonalRows.Read(connection, Select, owner);

    public void Erase(WriteTransaction transaction, DataOwner owner, Instant now)
    {
        foreach (var announcementId in transaction.Query<long>(SelectIds, owner).ToList())
        {
            posts.Retract(transaction, announcementId, now);
            posts.RetractNotice(transaction, announcementId, now);
        }

        transaction.Execute(Delete, owner);
    }

    public bool Expire(WriteTransaction transaction, Instant now) =>
        transaction.Execute(DeleteOldDrafts, new { since = now - Announcement.DraftLasts }) > 0;

    public void Forget(WriteTransaction transaction, CohortId cohortId)
    {
        transaction.Execute(ForgetDrafts, new { cohortId });
        transaction.Execute(ForgetAll, new { cohortId });
    }
}
