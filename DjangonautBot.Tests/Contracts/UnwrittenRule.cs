using System.Text.Json;

namespace DjangonautBot.Tests.Contracts;

/// <summary>A rule about one part of a request.</summary>
/// <param name="Of">The part that the rule speaks of; null where the request has none, and the rule nothing to say.</param>
/// <param name="Broken">The errors when the rule does not hold, beginning with the field.</param>
internal sealed record UnwrittenRule(Func<OutgoingRequest, JsonElement?> Of, string Broken, Func<JsonElement, bool> Holds);
