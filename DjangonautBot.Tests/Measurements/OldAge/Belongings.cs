using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Measurements.OldAge;

/// <summary>What the bot has gathered at a moment.</summary>
/// <param name="Rows">Number of rows by table.</param>
/// <param name="FreeBytes">Part of the file that is free for new rows.</param>
/// <param name="LogBytes">Length of all that was written to the program's log.</param>
/// <param name="MemoryBytes">Memory after a full collection, with that of the sandbox, which keeps every message.</param>
internal sealed record Belongings(
    IReadOnlyDictionary<string, long> Rows, long FileBytes, long FreeBytes, long WalBytes, long LogBytes, long MemoryBytes)
{
    public static Belongings Of(RunningBot bot) => bot.Database.Read(connection => new Belongings(
        connection.Query<string>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
            .ToDictionary(table => table, table => connection.QuerySingle<long>($"select count(*) from {table}")),
        connection.QuerySingle<long>("select page_count * page_size from pragma_page_count, pragma_page_size"),
        connection.QuerySingle<long>("select freelist_count * page_size from pragma_freelist_count, pragma_page_size"),
        WalOf(bot.Database),
        bot.Log.Lines.Sum(line => (long)line.Length),
        GC.GetTotalMemory(forceFullCollection: true)));

    private static long WalOf(Database database) => new FileInfo($"{database.Path}-wal") is { Exists: true } log ? log.Length : 0;
}
