using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Asks for a message, or for the one that stands already to be brought up to date.</summary>
/// <param name="Kind">Says which <see cref="IPost"/> renders it; with subject and week it is unique.</param>
/// <param name="SubjectId">What it is about: a check-in, a team.</param>
/// <param name="Lane">The channel within which order is kept.</param>
/// <param name="DueAt">Program time.</param>
public sealed record DeliveryRequest(CohortId CohortId, string Kind, long SubjectId, int Week, Snowflake Lane, Instant DueAt);
