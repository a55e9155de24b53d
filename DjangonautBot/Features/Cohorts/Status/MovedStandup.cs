using DjangonautBot.Features.Teams;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Status;

/// <summary>A stand-up that keeps its local time, and has another instant by newer time zone data.</summary>
internal sealed record MovedStandup(Team Team, int Week, Instant Before, Instant After);
