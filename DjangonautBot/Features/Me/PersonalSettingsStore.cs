using Dapper;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Me;

/// <inheritdoc/>
internal sealed class PersonalSettingsStore(Database database, ICrewRecords crew) : IPersonalSettings
{
    private const string SelectOne =
        """
        select member.crew_id, member.user_id, coalesce(member.time_zone, cohorts.time_zone) as time_zone,
          member.time_zone is not null as has_own_time_zone, member.wants_reminders,
          member.gone_since is not null as is_gone, coalesce(member.direct_message = 'closed', 0) as direct_messages_are_closed
        from crew_members as member join cohorts using (cohort_id)
        where member.crew_id = @crewId
        """;

    internal const string SelectAbsences = "select crew_id, away_from, away_until from absence where crew_id = @crewId order by away_from";

    internal const string SelectReminders =
        """
        select member.crew_id as CrewId, member.user_id as UserId, coalesce(member.time_zone, cohorts.time_zone) as Zone
        from crew_roles join crew_members as member using (crew_id) join cohorts using (cohort_id)
        where crew_roles.team_id = @teamId and crew_roles.role = 'djangonaut' and member.wants_reminders = 1
        order by member.crew_id
        """;

    public PersonalSettings? Find(CrewId crewId) =>
        database.Read(connection => connection.QueryFirstOrDefault<PersonalSettings>(SelectOne, new { crewId }) is { } settings
            ? settings with { Absences = connection.Query<Absence>(SelectAbsences, new { crewId }).ToList() }
            : null);

    public IReadOnlyList<ReminderPlan> ListReminders(DatabaseConnection connection, TeamId teamId) =>
        connection.Query<ReminderPlan>(SelectReminders, new { teamId }).ToList();

    public PendingNotice TakePendingNotice(WriteTransaction transaction, CrewId crewId) => new(
        OffersReminders: crew.TryOfferReminders(transaction, crewId),
        DirectMessagesAreClosed: crew.TryTellOfDirectMessage(transaction, crewId));
}
