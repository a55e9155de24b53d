using System.Data;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Storage;

/// <summary>
/// A connection that keeps the statements it has prepared, so that the same SQL is compiled once in its life. Every command
/// that it creates runs on such a statement.
/// </summary>
public class DatabaseConnection : SqliteConnection
{
    // The program has about three hundred SQL texts.
    private const int MostStatements = 512;

    private readonly Dictionary<string, Statement> _statements = [];

    internal DatabaseConnection(string connectionString)
        : base(connectionString)
    {
    }

    public override SqliteCommand CreateCommand() => new Command(this);

    /// <summary>Runs SQL without parameters.</summary>
    internal void Run(string sql)
    {
        using var command = CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteDataReader Execute(Command command, CommandBehavior behavior)
    {
        var statement = StatementFor(command.CommandText);
        statement.Transaction = Transaction;
        statement.Parameters.Clear();
        foreach (SqliteParameter parameter in command.Parameters)
        {
            statement.Parameters.Add(parameter);
        }

        return statement.ExecuteReader(behavior);
    }

    // A statement whose rows are still being read cannot run a second time beside that.
    private Statement StatementFor(string sql)
    {
        if (_statements.TryGetValue(sql, out var kept) && !kept.IsBeingRead)
        {
            return kept;
        }

        var statement = new Statement { Connection = this, CommandText = sql, CommandTimeout = DefaultTimeout };
        if (kept is null && _statements.Count < MostStatements)
        {
            _statements.Add(sql, statement);
        }

        return statement;
    }

    /// <summary>A command as its caller sees it, which ends with the call.</summary>
    private sealed class Command(DatabaseConnection connection) : SqliteCommand
    {
        // Not handed to the base class, which would register every command with the connection for nothing.
        public override SqliteConnection? Connection { get; set; } = connection;

        public override SqliteDataReader ExecuteReader(CommandBehavior behavior) => connection.Execute(this, behavior);

        public override int ExecuteNonQuery()
        {
            using var reader = ExecuteReader(CommandBehavior.Default);
            reader.Dispose();
            return reader.RecordsAffected;
        }

        public override object? ExecuteScalar()
        {
            using var reader = ExecuteReader(CommandBehavior.Default);
            return reader.Read() ? reader.GetValue(0) : null;
        }
    }

    /// <summary>A command that lives as long as its connection, and with it what SQLite has compiled.</summary>
    private sealed class Statement : SqliteCommand
    {
        public bool IsBeingRead => DataReader is not null;
    }
}
