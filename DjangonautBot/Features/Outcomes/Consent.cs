using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Outcomes;

/// <summary>A person's yes to follow-ups. It goes with their last answer or a refusal.</summary>
internal sealed record Consent
{
    public required long ConsentId { get; init; }

    public required CohortId CohortId { get; init; }

    public required Snowflake UserId { get; init; }

    /// <summary>Zone by whose day the follow-ups come.</summary>
    public required DateTimeZone TimeZone { get; init; }
}
