using System.Text.Json.Nodes;
using Dapper;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation;

/// <summary>Turns of a person, their swaps and calls for a stand-in, and notices about changes.</summary>
internal sealed class PersonalTurns(IDeliveries deliveries) : IPersonalData
{
    internal const string SelectTurns =
        """
        select teams.name as team, turn.week, turn.origin
        from turn join teams using (team_id) where turn.crew_id = @CrewId order by turn.week
        """;

    internal const string SelectPlaces =
        """
        select teams.name as team, turn_order.place, turn_order.first_week, turn_order.away_weeks
        from turn_order join teams using (team_id) where turn_order.crew_id = @CrewId
        """;

    internal const string SelectSwaps = """
        select teams.name as team, swap.week, swap.with_week, swap.state, swap.crew_id = @CrewId as is_asked_by_you
        from swap join teams using (team_id) where swap.crew_id = @CrewId or swap.with_crew_id = @CrewId
        """;

    internal const string SelectCalls = """
        select teams.name as team, cover_call.week, cover_call.state, cover_call.crew_id = @CrewId as is_asked_by_you
        from cover_call join teams using (team_id) where cover_call.crew_id = @CrewId or cover_call.taken_by = @CrewId
        """;

    internal const string SelectNotices =
        """
        select teams.name as team, turn_notice.gained as weeks_gained, turn_notice.lost as weeks_lost
        from turn_notice join teams using (team_id) where turn_notice.crew_id = @CrewId
        """;

    private const string ForgetAway =
        "update turn_order set away_weeks = '' where team_id in (select team_id from teams where cohort_id = @cohortId)";

    private const string SelectLed = "select team_id, week from turn where crew_id = @CrewId";

    private const string DeleteTurns = "delete from turn where crew_id = @CrewId";

    private const string DeletePlaces = "delete from turn_order where crew_id = @CrewId";

    private const string DeleteSwaps = "delete from swap where crew_id = @CrewId or with_crew_id = @CrewId returning swap_id";

    private const string DeleteCalls = "delete from cover_call where crew_id = @CrewId or taken_by = @CrewId returning cover_call_id";

    private const string DeleteNotices = "delete from turn_notice where crew_id = @CrewId returning turn_notice_id";

    public string Name => "turns";

    public int Position => 50;

    public string About =>
        "The stand-ups that you lead or led, your place in the order, swaps and stand-ins, and what I told you of changes.";

    public IReadOnlyList<string> Tables => ["turn", "turn_order", "swap", "cover_call", "turn_notice"];

    public JsonNode? Export(DatabaseConnection connection, DataOwner owner)
    {
        var sections = new JsonObject
        {
            ["led"] = PersonalRows.Read(connection, SelectTurns, owner),
            ["order"] = PersonalRows.Read(connection, SelectPlaces, owner),
            ["swaps"] = PersonalRows.Read(connection, SelectSwaps, owner),
            ["stand_ins"] = PersonalRows.Read(connection, SelectCalls, owner),
            ["notices"] = PersonalRows.Read(connection, SelectNotices, owner),
        };
        return sections.All(section => section.Value is JsonArray { Count: 0 }) ? null : sections;
    }

    // Future weeks were reassigned when the enrolment ended.
    public void Erase(WriteTransaction transaction, DataOwner owner, Instant now)
    {
        foreach (var led in transaction.Query<WeekOfTeam>(SelectLed, owner))
        {
            deliveries.Refresh(transaction, RecurringPost.Week.ToSql(), led.TeamId.Value, led.Week);
        }

        transaction.Execute(DeleteTurns, owner);
        transaction.Execute(DeletePlaces, owner);
        Retract(transaction, DeleteSwaps, owner, now, TurnPostKinds.Swap, TurnPostKinds.SwapAnswer);
        Retract(transaction, DeleteCalls, owner, now, TurnPostKinds.CoverCall, TurnPostKinds.OpenCoverCall, TurnPostKinds.HiddenChannel);
        Retract(transaction, DeleteNotices, owner, now, TurnPostKinds.TurnNotice);
    }

    // There is no text to delete, except the weeks in which people were away.
    public void Forget(WriteTransaction transaction, CohortId cohortId) => transaction.Execute(ForgetAway, new { cohortId });

    private void Retract(WriteTransaction transaction, string delete, DataOwner owner, Instant now, params IReadOnlyList<string> kinds)
    {
        foreach (var subjectId in transaction.Query<long>(delete, owner))
        {
            foreach (var kind in kinds)
            {
                deliveries.Retract(transaction, kind, subjectId, now);
            }
        }
    }

    internal sealed record WeekOfTeam
    {
        public required TeamId TeamId { get; init; }

        public required int Week { get; init; }
    }
}
