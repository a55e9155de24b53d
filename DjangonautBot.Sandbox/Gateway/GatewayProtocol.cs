using System.Text.Json;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Gateway;

/// <summary>Reacts to each frame as Discord does. See https://discord.com/developers/docs/topics/gateway.</summary>
internal sealed class GatewayProtocol(SandboxWorld world, GatewayConnection connection)
{
    public void Greet()
    {
        if (connection.Query["v"] != "10")
        {
            connection.Close(CloseCode.InvalidVersion);
        }
        else if (connection.Query["encoding"] is { Count: 1 } encoding && encoding != "json")
        {
            connection.Close(CloseCode.DecodeError);
        }
        else if (world.Faults.TakeReconnectBeforeHello())
        {
            Send(GatewayOp.Reconnect, null);
        }
        else
        {
            Send(
                GatewayOp.Hello,
                new JsonObject
                {
                    ["heartbeat_interval"] = (int)world.Options.HeartbeatInterval.TotalMilliseconds,
                    ["_trace"] = new JsonArray(),
                });
        }
    }

    public void Handle(JsonElement frame)
    {
        var op = frame.Int("op");
        var data = frame.Get("d");
        world.Report(SandboxActivityKind.Gateway, $"← op {op}");
        switch (op)
        {
            case GatewayOp.Heartbeat:
                Heartbeat(data);
                break;
            case GatewayOp.Identify when connection.Session is null:
                Identify(data);
                break;
            case GatewayOp.Resume when connection.Session is null:
                Resume(data);
                break;
            case GatewayOp.Identify or GatewayOp.Resume:
                connection.Close(CloseCode.AlreadyAuthenticated);
                break;
            case GatewayOp.PresenceUpdate or GatewayOp.VoiceStateUpdate or GatewayOp.RequestGuildMembers:
                if (connection.Session is null)
                {
                    connection.Close(CloseCode.NotAuthenticated);
                }

                break;
            case null:
                connection.Close(CloseCode.DecodeError);
                break;
            default:
                connection.Close(CloseCode.UnknownOpcode);
                break;
        }
    }

    public static string Frame(int op, JsonNode? data) =>
        new JsonObject { ["t"] = null, ["s"] = null, ["op"] = op, ["d"] = data }.ToJsonString();

    private void Send(int op, JsonNode? data) => connection.Send(Frame(op, data));

    // Discord accepts heartbeats also before IDENTIFY.
    private void Heartbeat(JsonElement data)
    {
        if (data.ValueKind is JsonValueKind.Number && connection.Session is { } session)
        {
            var sequence = data.GetInt64();
            if (sequence > session.Sequence)
            {
                connection.Close(CloseCode.InvalidSequence);
                return;
            }

            session.Acknowledge(sequence);
        }

        if (!world.Faults.SwallowHeartbeatAcks)
        {
            Send(GatewayOp.HeartbeatAck, null);
        }
    }

    private void Identify(JsonElement data)
    {
        var shard = data.Items("shard").Select(number => number.GetInt32()).ToArray();
        var (index, count) = shard is [var first, var second] ? (first, second) : (0, 1);
        if (world.Faults.TakeIdentifyCloseCode() is { } code)
        {
            connection.Close(code);
        }
        else if (FindCloseCode(data, index, count) is { } closeCode)
        {
            connection.Close(closeCode);
        }
        else if (!world.Gateway.TryTakeIdentify(index))
        {
            Send(GatewayOp.InvalidSession, false);
        }
        else
        {
            world.Gateway.Begin(connection, data.Get("intents").GetInt64(), index, count);
        }
    }

    private int? FindCloseCode(JsonElement data, int shard, int shards)
    {
        var properties = data.Get("properties");
        if (data.Text("token") is not { } token || data.Get("intents").ValueKind is not JsonValueKind.Number
            || !Names(properties, "os") || !Names(properties, "browser") || !Names(properties, "device"))
        {
            return CloseCode.DecodeError;
        }

        // Beyond the daily budget Discord resets the token, so the old one is wrong from then on.
        if (Unprefixed(token) != world.Token || world.Gateway.IdentifiesLeft <= 0)
        {
            return CloseCode.AuthenticationFailed;
        }

        if (shards < 1 || shard < 0 || shard >= shards)
        {
            return CloseCode.InvalidShard;
        }

        if (world.Servers.Count(server => server.HasBot && GatewaySession.Serves(server.Id, shard, shards))
            > world.Options.MaxServersPerShard)
        {
            return CloseCode.ShardingRequired;
        }

        var intents = data.Get("intents").GetInt64();
        if ((intents & ~Intents.All) != 0)
        {
            return CloseCode.InvalidIntents;
        }

        return (intents & Intents.Privileged) != 0 ? CloseCode.DisallowedIntents : null;
    }

    // Clients older than June 2022 write them with a dollar sign, which this version of the API still reads:
    // https://discord.com/developers/docs/change-log
    private static bool Names(JsonElement properties, string name) =>
        (properties.Text(name) ?? properties.Text($"${name}")) is not null;

    private void Resume(JsonElement data)
    {
        if (Unprefixed(data.Text("token") ?? "") != world.Token)
        {
            connection.Close(CloseCode.AuthenticationFailed);
            return;
        }

        var sequence = data.Get("seq") is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : -1;
        switch (world.Gateway.Resume(connection, data.Text("session_id") ?? "", sequence))
        {
            case ResumeOutcome.UnknownSession:
                Send(GatewayOp.InvalidSession, false);
                break;
            case ResumeOutcome.InvalidSequence:
                connection.Close(CloseCode.InvalidSequence);
                break;
        }
    }

    private static string Unprefixed(string token) => token.StartsWith("Bot ", StringComparison.Ordinal) ? token[4..] : token;
}
