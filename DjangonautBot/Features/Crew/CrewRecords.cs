using Dapper;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew;

internal sealed class CrewRecords : ICrewRecords, ITeamRoles
{
    private const string UpdateName =
        "update crew set display_name = @displayName where crew_id = @crewId and display_name <> @displayName";

    private const string UpdateTimeZone = "update crew set time_zone = @zone where crew_id = @crewId";

    private const string UpdateReminders =
        "update crew set wants_reminders = @wanted, was_offered_reminders = 1 where crew_id = @crewId";

    private const string OfferReminders =
        """
        update crew set was_offered_reminders = 1
        where crew_id = @crewId and was_offered_reminders = 0 and wants_reminders = 0
          and exists (select 1 from crew_role where crew_role.crew_id = crew.crew_id and crew_role.role = 'djangonaut')
        """;

    private const string TellOfDirectMessage =
        """
        update crew set told_of_direct_message_at = direct_message_at
        where crew_id = @crewId and direct_message = 'closed' and coalesce(told_of_direct_message_at, 0) < direct_message_at
        """;

    private const string DeleteOne = "delete from crew where crew_id = @crewId";

    public void SetDisplayName(WriteTransaction transaction, CrewId crewId, string displayName) =>
        transaction.Execute(UpdateName, new { crewId, displayName });

    public void SetTimeZone(WriteTransaction transaction, CrewId crewId, DateTimeZone zone) =>
        transaction.Execute(UpdateTimeZone, new { crewId, zone });

    public void SetReminders(WriteTransaction transaction, CrewId crewId, bool wanted) =>
        transaction.Execute(UpdateReminders, new { crewId, wanted });

    public bool TryOfferReminders(WriteTransaction transaction, CrewId crewId) =>
        transaction.Execute(OfferReminders, new { crewId }) > 0;

    public bool TryTellOfDirectMessage(WriteTransaction transaction, CrewId crewId) =>
        transaction.Execute(TellOfDirectMessage, new { crewId }) > 0;

    public bool EndRoles(WriteTransaction transaction, CrewId crewId, Instant now) =>
        RoleRows.End(transaction, crewId, role: null, teamId: null, now);

    public void End(WriteTransaction transaction, TeamId teamId, Instant now) => RoleRows.EndAll(transaction, teamId, now);

    public void Delete(WriteTransaction transaction, CrewId crewId) => transaction.Execute(DeleteOne, new { crewId });
}
