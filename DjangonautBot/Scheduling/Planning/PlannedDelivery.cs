using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using NodaTime;

namespace DjangonautBot.Scheduling.Planning;

/// <summary>A delivery that is due at some time. Kind, subject and week are its key: it is made once.</summary>
/// <param name="Kind">The kind of its post.</param>
/// <param name="SubjectId">The id of its subject, such as a team.</param>
/// <param name="Week">The program week, or another number that distinguishes the posts about one subject.</param>
/// <param name="Lane">The channel within which order is kept; a direct message has a lane of its own.</param>
/// <param name="Priority">Its place among the lanes that are due.</param>
/// <param name="UsefulUntil">The instant after which it is skipped.</param>
/// <param name="IsMadeWhileUseful">Whether it is made as long as it is of use, even if its due time was never planned.</param>
public sealed record PlannedDelivery(
    string Kind,
    long SubjectId,
    int Week,
    Snowflake Lane,
    DeliveryPriority Priority,
    Instant DueAt,
    Instant UsefulUntil,
    bool IsMadeWhileUseful);
