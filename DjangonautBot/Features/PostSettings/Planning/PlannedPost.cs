using DjangonautBot.Discord.Models;
using NodaTime;

namespace DjangonautBot.Features.PostSettings.Planning;

/// <summary>A recurring post that is due at some time. Post, subject and week are its key: it is made once.</summary>
/// <param name="SubjectId">The team; for a reminder the person in the crew; for a post to Captains the cohort.</param>
/// <param name="Week">The program week; for a daily post the number of its day.</param>
/// <param name="Lane">The channel within which order is kept; a direct message has a lane of its own.</param>
/// <param name="UsefulUntil">The instant after which it is skipped.</param>
public sealed record PlannedPost(
    RecurringPost Post, long SubjectId, int Week, Snowflake Lane, Instant DueAt, Instant UsefulUntil);
