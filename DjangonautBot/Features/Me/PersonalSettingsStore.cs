using Dapper;
using DjangonautBot.Features.Me.Away;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Features.Me;

internal sealed class PersonalSettingsStore(Database database) : IPersonalSettings
{
    private const string SelectOne =
        """
        select crew.crew_id, crew.user_id, coalesce(crew.time_zone, cohort.time_zone) as time_zone,
          crew.time_zone is not null as has_own_time_zone, crew.wants_reminders,
          crew.gone_since is not null as is_gone, coalesce(crew.direct_message = 'closed', 0) as direct_messages_are_closed
        from crew join cohort using (cohort_id)
        where crew.crew_id = @crewId
        """;

    internal const string SelectReminders =
        """
        select crew.crew_id as CrewId, crew.user_id as UserId, coalesce(crew.time_zone, cohort.time_zone) as Zone
        from crew_role join crew using (crew_id) join cohort using (cohort_id)
        where crew_role.team_id = @teamId and crew_role.role = 'djangonaut' and crew.wants_reminders = 1
        order by crew.crew_id
        """;

    private const string OfferReminders =
        """
        update crew set was_offered_reminders = 1
        where crew_id = @crewId and was_offered_reminders = 0 and wants_reminders = 0
          and exists (select 1 from crew_role where crew_role.crew_id = crew.crew_id and crew_role.role = 'djangonaut')
        """;

    private const string TellOfDirectMessages =
        """
        update crew set told_of_direct_message_at = direct_message_at
        where crew_id = @crewId and direct_message = 'closed' and coalesce(told_of_direct_message_at, 0) < direct_message_at
        """;

    public PersonalSettings? Find(CrewId crewId) =>
        database.Read(connection => connection.QueryFirstOrDefault<PersonalSettings>(SelectOne, new { crewId }) is { } settings
            ? settings with { Absences = connection.Query<Absence>(AbsenceHistory.SelectByCrew, new { crewId }).AsList() }
            : null);

    public IReadOnlyList<ReminderPlan> ListReminders(SqliteTransaction transaction, TeamId teamId) =>
        transaction.Query<ReminderPlan>(SelectReminders, new { teamId });

    public PendingNotice TakeNews(SqliteTransaction transaction, CrewId crewId) => new(
        OffersReminders: transaction.Execute(OfferReminders, new { crewId }) > 0,
        DirectMessagesAreClosed: transaction.Execute(TellOfDirectMessages, new { crewId }) > 0);
}
