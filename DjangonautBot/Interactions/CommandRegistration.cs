using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Interactions;

/// <summary>Tells Discord about the commands, only when they changed: new names count towards 200 a day.</summary>
internal sealed partial class CommandRegistration(
    EntryTable entries, IDiscordRest rest, Database database, ILogger<CommandRegistration> logger)
{
    private const string FindHash = "select hash from command_registration where application_id = @applicationId";

    private const string SaveHash =
        """
        insert into command_registration (application_id, hash) values (@applicationId, @hash)
        on conflict (application_id) do update set hash = excluded.hash
        """;

    public async Task RegisterAsync(Snowflake applicationId, CancellationToken cancellationToken)
    {
        var declarations = entries.Declarations;
        var hash = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(declarations, DeclarationsJson.Default.IReadOnlyListCommandDeclaration)));
        if (database.Read(connection => connection.QueryFirstOrDefault<string>(FindHash, new { applicationId })) == hash)
        {
            return;
        }

        await rest.PutCommandsAsync(applicationId, declarations, cancellationToken);
        await database.WriteAsync(transaction => transaction.Execute(SaveHash, new { applicationId, hash }), cancellationToken);
        LogRegistered(declarations.Count);
    }

    [LoggerMessage(110, LogLevel.Information, "Registered {Count} commands with Discord")]
    private partial void LogRegistered(int count);
}

[JsonSerializable(typeof(IReadOnlyList<CommandDeclaration>))]
internal sealed partial class DeclarationsJson : JsonSerializerContext;
