using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>A request for a message, or for an update of the existing one.</summary>
/// <param name="Kind">Identifies the <see cref="IPost"/> that renders it; unique with subject and week.</param>
/// <param name="SubjectId">The id of its subject, such as a check-in or a team.</param>
/// <param name="Lane">The channel within which order is kept.</param>
/// <param name="DueAt">The due time, in program time.</param>
public sealed record DeliveryRequest(CohortId CohortId, string Kind, long SubjectId, int Week, Snowflake Lane, Instant DueAt);
