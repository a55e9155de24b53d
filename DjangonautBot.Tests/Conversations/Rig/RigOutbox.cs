using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Tests.Conversations.Rig;

/// <summary>A look at the database of the rig's bot, for changes that nobody sees in Discord.</summary>
internal sealed class RigOutbox(string databasePath, SandboxWorld world)
{
    // A retry comes within seconds; whatever waits for longer than this waits for somebody.
    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(6);

    private const string CountOpen =
        """
        select (select count(*) from delivery where state in ('waiting', 'sending') and due_at <= @Now)
             + (select count(*) from standup_event where due_at <= @Now)
             + (select count(*) from cohort_plan where planned_until is null or planned_until < @Now + 24 * 3600 * 1000)
        """;

    // What waits for its server goes on by itself when Discord has sent it.
    private const string CountStuck =
        """
        select count(*) from delivery
        where state = 'set_aside' or (
          state = 'waiting' and due_at <= @Now and next_attempt_at > @Later and coalesce(reason, '') <> 'the server is away')
        """;

    private const string List =
        """
        select kind || ' ' || state || ' ' || lane || ' in ' || ((next_attempt_at - @Wire) / 1000) || ' s: ' || coalesce(reason, '-')
        from delivery where state in ('set_aside', 'failed') or (state in ('waiting', 'sending') and due_at <= @Now)
        """;

    /// <summary>True if all that is due has been done, and the next day is planned.</summary>
    public bool IsSettled => Read(CountOpen) == 0;

    /// <summary>Number of messages that come only when somebody does something.</summary>
    public long Stuck => Read(CountStuck);

    /// <summary>Makes the bot register its commands at its next start, as after an update.</summary>
    public void ForgetCommands()
    {
        using var connection = Open();
        connection.Execute("delete from command_registration");
    }

    /// <summary>True if somebody is in the middle of a write.</summary>
    public bool IsBeingWritten()
    {
        const int Busy = 5;
        using var connection = Open();
        try
        {
            connection.Execute("begin immediate", commandTimeout: 1);
            connection.Execute("rollback");
            return false;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == Busy)
        {
            return true;
        }
    }

    /// <summary>Describes all that is open, for a failed test.</summary>
    public string Describe()
    {
        using var connection = Open();
        return string.Join('\n', connection.Query<string>(List, Now()));
    }

    private long Read(string sql)
    {
        using var connection = Open();
        return connection.ExecuteScalar<long>(sql, Now());
    }

    private Times Now()
    {
        var wire = TimeProvider.System.GetUtcNow();
        return new Times(
            world.Clock.GetUtcNow().ToUnixTimeMilliseconds(), (wire + LongWait).ToUnixTimeMilliseconds(), wire.ToUnixTimeMilliseconds());
    }

    private SqliteConnection Open()
    {
        var timeout = (int)HangTimeout.Limit.TotalSeconds;
        var connection = new SqliteConnection($"Data Source={databasePath};Pooling=False;Default Timeout={timeout}");
        connection.Open();
        return connection;
    }

    /// <summary>Times that the queries compare with, in Unix milliseconds.</summary>
    /// <param name="Now">The program's time.</param>
    /// <param name="Later">The wire's time, a long wait ahead.</param>
    /// <param name="Wire">The wire's time.</param>
    private sealed record Times(long Now, long Later, long Wire);
}
