using System.Text.Json.Serialization;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Gateway.Payloads;

/// <summary>Compile-time JSON serialization of gateway payloads. Unknown fields are ignored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(GatewayCommand<long?>))]
[JsonSerializable(typeof(GatewayCommand<Identify>))]
[JsonSerializable(typeof(GatewayCommand<Resume>))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(WireHello))]
[JsonSerializable(typeof(WireReady))]
[JsonSerializable(typeof(WireUnavailableGuild))]
[JsonSerializable(typeof(WireGuild))]
[JsonSerializable(typeof(WireMemberRoles))]
[JsonSerializable(typeof(WireRoleChange))]
[JsonSerializable(typeof(WireRoleDeletion))]
[JsonSerializable(typeof(WireThreadList))]
[JsonSerializable(typeof(WireInteraction))]
[JsonSerializable(typeof(Channel))]
internal sealed partial class GatewayJsonContext : JsonSerializerContext;
