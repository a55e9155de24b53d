namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>Scope of a 429.</summary>
/// <remarks>https://discord.com/developers/docs/topics/rate-limits#header-format-rate-limit-header-examples</remarks>
internal enum RateLimitScope
{
    /// <summary>One bucket of the bot.</summary>
    User,

    /// <summary>The bot's requests per second over all routes.</summary>
    Global,

    /// <summary>A resource shared with others, who may have used it up; not the bot's fault.</summary>
    Shared,

    /// <summary>The bot's address, banned for a while; the response does not come from the API at all.</summary>
    Address,
}
