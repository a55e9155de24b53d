using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Pruning;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation;

/// <summary>
/// Notices about turns, and those swaps and calls for a stand-in of which no message stands. A message in a channel names people, and is
/// found by the swap or call when they have their data deleted; a notice went to one person, by whom it is found.
/// </summary>
internal sealed class OldTurnRequests : IPrunable
{
    internal const string DeleteSwaps =
        $"""
        delete from swap where swap_id in (
          select swap_id from teams join swap using (team_id)
          where teams.cohort_id = @cohortId and not exists (
            select 1 from deliveries post
            where post.kind in ('{TurnPostKinds.Swap}', '{TurnPostKinds.SwapAnswer}') and post.subject_id = swap.swap_id)
          limit @most)
        """;

    internal const string DeleteCalls =
        $"""
        delete from cover_call where cover_call_id in (
          select cover_call_id from teams join cover_call using (team_id)
          where teams.cohort_id = @cohortId and not exists (
            select 1 from deliveries post
            where post.kind in ('{TurnPostKinds.CoverCall}', '{TurnPostKinds.OpenCoverCall}', '{TurnPostKinds.HiddenChannel}')
              and post.subject_id = cover_call.cover_call_id)
          limit @most)
        """;

    internal const string DeleteNotices =
        """
        delete from turn_notice where turn_notice_id in (
          select turn_notice_id from teams join turn_notice using (team_id) where teams.cohort_id = @cohortId limit @most)
        """;

    public IReadOnlyList<string> Tables => ["swap", "cover_call", "turn_notice"];

    public int Prune(WriteTransaction transaction, CohortId cohortId, Instant before, int most)
    {
        var deleted = transaction.Execute(DeleteSwaps, new { cohortId, most });
        deleted += transaction.Execute(DeleteCalls, new { cohortId, most = most - deleted });
        return deleted + transaction.Execute(DeleteNotices, new { cohortId, most = most - deleted });
    }
}
