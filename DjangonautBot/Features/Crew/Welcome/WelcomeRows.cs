using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew.Welcome;

/// <summary>Reads and writes the rows of welcomes within the caller's transaction.</summary>
internal static class WelcomeRows
{
    internal const string SelectOne = "select hello, steps, asking, posted_at from welcome where team_id = @teamId";

    internal const string SelectPosted =
        """
        select welcome.team_id, welcome.fingerprint, teams.removed_at is not null as is_removed
        from teams join welcome using (team_id)
        where teams.cohort_id = @cohortId and welcome.posted_at is not null
        """;

    private const string UpsertWords =
        """
        insert into welcome (team_id, hello, steps, asking) values (@teamId, @Hello, @Steps, @Asking)
        on conflict (team_id) do update set hello = excluded.hello, steps = excluded.steps, asking = excluded.asking
        """;

    private const string InsertAuthor = "insert into welcome_author (team_id, user_id) values (@teamId, @userId) on conflict do nothing";

    private const string UpsertPosted =
        """
        insert into welcome (team_id, posted_at, fingerprint) values (@TeamId, @now, @Fingerprint)
        on conflict (team_id) do update set posted_at = excluded.posted_at, fingerprint = excluded.fingerprint
        """;

    private const string UpdateFingerprint = "update welcome set fingerprint = @Fingerprint where team_id = @TeamId";

    private const string UpdateUnposted = "update welcome set posted_at = null, fingerprint = null where team_id = @teamId";

    public static WelcomeRow? Find(DatabaseConnection connection, TeamId teamId) =>
        connection.QueryFirstOrDefault<WelcomeRow>(SelectOne, new { teamId });

    /// <summary>Lists the posted welcomes of a cohort, those of removed teams included.</summary>
    public static IReadOnlyList<PostedWelcome> ListPosted(WriteTransaction transaction, CohortId cohortId) =>
        transaction.Query<PostedWelcome>(SelectPosted, new { cohortId }).ToList();

    /// <summary>Saves the words of a Captain. Whoever wrote in them before stays one of their authors.</summary>
    public static void SaveWords(WriteTransaction transaction, TeamId teamId, WelcomeWords words, Snowflake userId)
    {
        transaction.Execute(UpsertWords, new { teamId, words.Hello, words.Steps, words.Asking });
        transaction.Execute(InsertAuthor, new { teamId, userId });
    }

    public static void MarkPosted(WriteTransaction transaction, TeamWelcome welcome, Instant now) =>
        transaction.Execute(UpsertPosted, new { welcome.Team.TeamId, now, welcome.Fingerprint });

    /// <summary>Keeps what a posted welcome says by now.</summary>
    public static void SaveFingerprint(WriteTransaction transaction, TeamWelcome welcome) =>
        transaction.Execute(UpdateFingerprint, new { welcome.Team.TeamId, welcome.Fingerprint });

    public static void MarkUnposted(WriteTransaction transaction, TeamId teamId) => transaction.Execute(UpdateUnposted, new { teamId });
}

/// <summary>Stored part of a welcome.</summary>
internal sealed record WelcomeRow
{
    public string? Hello { get; init; }

    public string? Steps { get; init; }

    public string? Asking { get; init; }

    public Instant? PostedAt { get; init; }
}

/// <summary>A welcome that was posted, and what it said.</summary>
internal sealed record PostedWelcome
{
    public required TeamId TeamId { get; init; }

    public required long Fingerprint { get; init; }

    /// <summary>Whether its team was removed since.</summary>
    public required bool IsRemoved { get; init; }
}
