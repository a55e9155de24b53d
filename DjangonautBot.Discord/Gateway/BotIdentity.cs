using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Gateway;

/// <summary>The bot's account and application on Discord.</summary>
public sealed record BotIdentity(User User, Snowflake ApplicationId);
