using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Gateway;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Interactions;

/// <summary>Holds all interactions by id and by token. Times are wire times.</summary>
internal sealed class InteractionLog(SandboxWorld world)
{
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    private readonly Dictionary<ulong, SandboxInteraction> _byId = [];
    private readonly Dictionary<string, SandboxInteraction> _byToken = [];

    /// <summary>Creates an interaction and sends it to the bot.</summary>
    public SandboxInteraction Begin(
        InteractionKind kind,
        Person person,
        SandboxChannel channel,
        JsonObject data,
        SandboxMessage? source,
        SandboxInteraction? openedBy = null)
    {
        var token = RandomNumberGenerator.GetHexString(40);
        var sentAt = world.WireTime.GetTimestamp();
        var interaction = new SandboxInteraction(world.NewId(), token, kind, person, channel, data, source, sentAt)
        {
            OpenedBy = openedBy,
        };
        _byId.Add(interaction.Id, interaction);
        _byToken.Add(interaction.Token, interaction);
        world.Report(SandboxActivityKind.Person, $"{person.Name}: {kind} {interaction.Name}", channel);
        if (!world.Faults.DropInteractions)
        {
            world.Gateway.Dispatch(
                "INTERACTION_CREATE",
                () => InteractionJson.Of(world, interaction),
                channel.Server?.Id,
                Intents.None);
        }

        return interaction;
    }

    public SandboxInteraction? Find(ulong id) => _byId.GetValueOrDefault(id);

    public bool TryFind(string token, [MaybeNullWhen(false)] out SandboxInteraction interaction) =>
        _byToken.TryGetValue(token, out interaction);

    public TimeSpan Age(SandboxInteraction interaction) => world.WireTime.GetElapsedTime(interaction.SentAt);

    public void ExpireAll()
    {
        foreach (var interaction in _byId.Values)
        {
            interaction.Expired = true;
        }
    }
}
