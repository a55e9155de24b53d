using Dapper;
using DjangonautBot.Features.Me.Away;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>Finds Djangonauts without a check-in or a quiet week for two weeks or more who were not away.</summary>
internal sealed class SilentDjangonauts(Database database, IAbsenceHistory absences)
{
    private const int Weeks = 2;

    // People who joined within these weeks are left out.
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

    /// <summary>Names of a team's silent Djangonauts as of an instant.</summary>
    public IReadOnlyList<string> List(StandupTimes times, int week, Instant now)
    {
        // The weeks before a future stand-up are not over yet.
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
            .. database.Read(connection => connection.Query<Person>(Select, new { times.Team.TeamId, firstWeek, since }).ToList())
                .Where(person => !away.Contains(person.CrewId))
                .Select(person => person.DisplayName),
        ];
    }

    internal sealed record Person
    {
        public required CrewId CrewId { get; init; }

        public required string DisplayName { get; init => field = ShownName.Of(value); }
    }
}
