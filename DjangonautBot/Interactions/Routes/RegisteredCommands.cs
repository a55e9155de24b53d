using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;

namespace DjangonautBot.Interactions.Routes;

/// <summary>Remembers which commands Discord has, as a hash of their declarations.</summary>
internal sealed class RegisteredCommands(Database database)
{
    private const string FindHash = "select hash from command_registration where application_id = @applicationId";

    private const string SaveHash =
        """
        insert into command_registration (application_id, hash) values (@applicationId, @hash)
        on conflict (application_id) do update set hash = excluded.hash
        """;

    /// <summary>Whether Discord has the commands as they are declared now.</summary>
    public bool Match(Snowflake applicationId, RouteTable routes) =>
        database.Read(connection => connection.QueryFirstOrDefault<string>(FindHash, new { applicationId })) == Hash(routes.Declarations);

    public Task SaveAsync(
        Snowflake applicationId, IReadOnlyList<CommandDeclaration> declarations, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Execute(SaveHash, new { applicationId, hash = Hash(declarations) }), cancellationToken);

    private static string Hash(IReadOnlyList<CommandDeclaration> declarations) => Convert.ToHexString(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(declarations, DeclarationsJson.Default.IReadOnlyListCommandDeclaration)));
}

[JsonSerializable(typeof(IReadOnlyList<CommandDeclaration>))]
internal sealed partial class DeclarationsJson : JsonSerializerContext;
