using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Crew.Moving;

/// <summary>Moves people to another team.</summary>
internal sealed class CrewMoveStore(CrewChanges changes)
{
    /// <summary>Moves one role of a person to another team, where it counts as newly given.</summary>
    public Task<EnrolOutcome> MoveAsync(CrewMove move, Snowflake by, Instant now, CancellationToken cancellationToken) =>
        changes.WriteAsync<EnrolOutcome>(
            transaction =>
            {
                if (Refuse(transaction, move) is { } refusal)
                {
                    return refusal;
                }

                RoleRows.End(transaction, move.Member.CrewId, move.Role, move.From.TeamId, now);
                RoleRows.Give(transaction, move.Member.CrewId, move.Role, move.To.TeamId, now);
                return new EnrolOutcome.Enrolled(
                    changes.Conclude(transaction, move.CohortId, by, CrewMoveMessages.HistoryOf(move), now));
            },
            cancellationToken);

    private static EnrolOutcome? Refuse(WriteTransaction transaction, CrewMove move)
    {
        if (!CrewChanges.Exists(transaction, move.CohortId, move.To))
        {
            return new EnrolOutcome.TeamIsGone();
        }

        // Nobody becomes Djangonaut and Navigator of one team by a move: Captains are asked about that.
        if (CrewChanges.HasRole(transaction, move.CohortId, move.Member.UserId, move.Role, move.To)
            || (CrewChanges.Opposite(move.Role) is { } opposite
                && CrewChanges.HasRole(transaction, move.CohortId, move.Member.UserId, opposite, move.To))
            || !CrewChanges.HasRole(transaction, move.CohortId, move.Member.UserId, move.Role, move.From))
        {
            return new EnrolOutcome.IsElsewhere();
        }

        return move.Role == CrewRole.Djangonaut ? CrewChanges.CheckCaps(transaction, move.To, toAdd: 1) : null;
    }
}
