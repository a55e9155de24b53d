using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Gateway;

/// <summary>Who the bot is on Discord.</summary>
public sealed record BotIdentity(User User, Snowflake ApplicationId);
