using Dapper;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Storage;

/// <summary>Dapper's methods on a transaction instead of its connection.</summary>
internal static class TransactionExtensions
{
    public static int Execute(this SqliteTransaction transaction, string sql, object? parameters = null) =>
        transaction.Connection!.Execute(sql, parameters, transaction);

    public static T? QueryFirstOrDefault<T>(this SqliteTransaction transaction, string sql, object? parameters = null) =>
        transaction.Connection!.QueryFirstOrDefault<T>(sql, parameters, transaction);

    public static T QuerySingle<T>(this SqliteTransaction transaction, string sql, object? parameters = null) =>
        transaction.Connection!.QuerySingle<T>(sql, parameters, transaction);

    public static IReadOnlyList<T> Query<T>(this SqliteTransaction transaction, string sql, object? parameters = null) =>
        transaction.Connection!.Query<T>(sql, parameters, transaction).AsList();
}
