using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>Names one of the files sent beside the body.</summary>
/// <param name="Id">The number in <c>files[n]</c>.</param>
internal sealed record WireAttachment(Snowflake Id, string Filename);
