using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Interactions.Routes;

/// <summary>Tells Discord about the commands, only when they changed: new names count towards 200 a day.</summary>
internal sealed partial class CommandRegistration(
    RouteTable entries, IDiscordRest rest, Database database, ILogger<CommandRegistration> logger)
{
    private const string FindHash = "select hash from command_registration where application_id = @applicationId";

    private const string SaveHash =
        """
        insert into command_registration (application_id, hash) values (@applicationId, @hash)
        on conflict (application_id) do update set hash = excluded.hash
        """;

    /// <summary>Whether Discord has taken the commands as they are declared now.</summary>
    public bool IsDone(Snowflake applicationId) =>
        database.Read(connection => connection.QueryFirstOrDefault<string>(FindHash, new { applicationId })) == Hash(entries.Declarations);

    public async Task RegisterAsync(Snowflake applicationId, CancellationToken cancellationToken)
    {
        if (IsDone(applicationId))
        {
            return;
        }

        var declarations = entries.Declarations;
        var hash = Hash(declarations);
        await rest.PutCommandsAsync(applicationId, declarations, cancellationToken);
        await database.WriteAsync(transaction => transaction.Execute(SaveHash, new { applicationId, hash }), cancellationToken);
        LogRegistered(declarations.Count);
    }

    private static string Hash(IReadOnlyList<CommandDeclaration> declarations) => Convert.ToHexString(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(declarations, DeclarationsJson.Default.IReadOnlyListCommandDeclaration)));

    [LoggerMessage(110, LogLevel.Information, "Registered {Count} commands with Discord")]
    private partial void LogRegistered(int count);
}

[JsonSerializable(typeof(IReadOnlyList<CommandDeclaration>))]
internal sealed partial class DeclarationsJson : JsonSerializerContext;
