using Dapper;
using DjangonautBot.Features.Me.Away;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>Who has not spoken in a while: for two weeks or more no check-in, no quiet week, and not away.</summary>
internal sealed class CareSignals(Database database, IAbsenceHistory absences)
{
    private const int Weeks = 2;

    // Somebody who joined since then has not had the time.
    internal const string Select =
        """
        select member.crew_id, member.display_name
        from crew_roles join crew_members as member using (crew_id)
        where crew_roles.team_id = @TeamId and crew_roles.role = 'djangonaut'
          and member.gone_since is null and member.joined_at < @since
          and not exists (
            select 1 from check_ins
            where check_ins.crew_id = member.crew_id and (check_ins.week >= @firstWeek or check_ins.created_at >= @since))
        order by crew_roles.crew_role_id
        """;

    /// <summary>The names of those of a team's Djangonauts, as far as is known by now.</summary>
    public IReadOnlyList<string> List(StandupTimes times, int week, Instant now)
    {
        // A stand-up to come says nothing yet of the weeks before it.
        var firstWeek = Math.Min(week, times.Calendar.WeekAt(now)) - Weeks;
        if (firstWeek < 1)
        {
            return [];
        }

        var since = times.Calendar.Start(firstWeek);
        var today = now.InZone(times.Calendar.Zone).Date;
        var away = absences.List(times.Team.CohortId)
            .Where(absence => absence.Touches(times.Calendar.Monday(firstWeek), today))
            .Select(absence => absence.CrewId)
            .ToHashSet();
        return
        [
            .. database.Read(connection => connection.Query<Person>(Select, new { times.Team.TeamId, firstWeek, since }).AsList())
                .Where(person => !away.Contains(person.CrewId))
                .Select(person => person.DisplayName),
        ];
    }

    private sealed record Person
    {
        public required CrewId CrewId { get; init; }

        public required string DisplayName { get; init; }
    }
}
