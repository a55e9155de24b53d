namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>Whom a 429 is meant for.</summary>
/// <remarks>https://discord.com/developers/docs/topics/rate-limits#header-format-rate-limit-header-examples</remarks>
internal enum RateLimitScope
{
    /// <summary>The bot used up one bucket.</summary>
    User,

    /// <summary>The bot used up its requests per second over all routes.</summary>
    Global,

    /// <summary>Others used up what is shared by all in one place; not the bot's fault.</summary>
    Shared,

    /// <summary>The answer did not come from the API at all: the address is banned for a while.</summary>
    Address,
}
