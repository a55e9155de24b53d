using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;

namespace DjangonautBot.Features.Me.OwnData;

/// <summary>Finds the posts that may quote a person.</summary>
internal static class OwnDataStore
{
    internal const string SelectTeams =
        """
        select team_id from crew_roles where crew_id = @CrewId and team_id is not null
        union select team_id from check_ins where crew_id = @CrewId
        union select team_id from own_questions where crew_id = @CrewId
        union select team_id from wins where crew_id = @CrewId
        union select team_id from handover_notes where crew_id = @CrewId
        """;

    // A question is quoted in each summary of its team from its week on, until it has an answer.
    internal const string SelectSummaries =
        """
        select summary.kind, summary.subject_id, summary.week
        from check_ins join deliveries summary
          on summary.kind = 'summary' and summary.subject_id = check_ins.team_id and summary.week = check_ins.week
        where check_ins.crew_id = @CrewId and check_ins.audience = 'team'
        union
        select summary.kind, summary.subject_id, summary.week
        from wins join deliveries summary
          on summary.kind in ('summary', 'counts') and summary.subject_id = wins.team_id and summary.week = wins.week
        where wins.crew_id = @CrewId
        union
        select summary.kind, summary.subject_id, summary.week
        from own_questions question join deliveries summary
          on summary.kind = 'summary' and summary.subject_id = question.team_id and summary.week >= question.week
        where question.crew_id = @CrewId and question.audience = 'team' and not exists (
          select 1 from answers
          where answers.question_id = question.question_id and not is_from_asker and answers.answered_at < summary.due_at)
        """;

    /// <summary>Lists the teams whose posts may quote a person.</summary>
    public static IReadOnlyList<TeamId> ListTeams(WriteTransaction transaction, DataOwner owner) =>
        [.. transaction.Query<long>(SelectTeams, owner).Select(id => new TeamId(id))];

    /// <summary>Lists the summaries that may quote a person.</summary>
    public static IReadOnlyList<SummaryOfWeek> ListSummaries(WriteTransaction transaction, DataOwner owner) =>
        transaction.Query<SummaryOfWeek>(SelectSummaries, owner).ToList();
}

/// <summary>Identifies a summary of a team's week.</summary>
internal sealed record SummaryOfWeek
{
    /// <summary>Kind of post in the outbox.</summary>
    public required string Kind { get; init; }

    /// <summary>Number of the team.</summary>
    public required long SubjectId { get; init; }

    public required int Week { get; init; }
}
