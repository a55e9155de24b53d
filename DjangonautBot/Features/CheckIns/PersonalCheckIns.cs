using System.Text.Json.Nodes;
using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Check-ins of a person.</summary>
internal sealed class PersonalCheckIns(IDeliveries deliveries) : IPersonalData
{
    internal const string Select = $"""
        select check_in.week, teams.name as team, check_in.worked_on, check_in.next_up, check_in.stuck, check_in.win,
          check_in.is_quiet, check_in.audience, check_in.pace, check_in.written_as, check_in.created_at, check_in.updated_at,
          card.channel_id as card_channel_id, card.message_id as card_message_id
        from check_in join teams using (team_id)
        left join deliveries card
          on card.kind = '{CheckIn.CardKind}' and card.subject_id = check_in.check_in_id and card.week = check_in.week
        where check_in.crew_id = @CrewId
        order by check_in.week
        """;

    private const string SelectIds = "select check_in_id from check_in where crew_id = @CrewId";

    private const string Delete = "delete from check_in where crew_id = @CrewId";

    private const string ForgetAll =
        """
        update check_in set worked_on = '', next_up = '', stuck = '', win = ''
        where team_id in (select team_id from teams where cohort_id = @cohortId)
        """;

    public string Name => "check_ins";

    public int Position => 70;

    public string About => "What you wrote each week, for whom, how the pace was for you, and where the card stands.";

    public IReadOnlyList<string> Tables => ["check_in"];

    public JsonNode Export(DatabaseConnection connection, DataOwner owner) => PersonalRows.Read(connection, Select, owner);

    public IEnumerable<PersonalMoment> Recall(DatabaseConnection connection, DataOwner owner) =>
        connection.Query<OwnCheckIn>(Select, owner).SelectMany(checkIn => checkIn.Recall(owner));

    public void Erase(WriteTransaction transaction, DataOwner owner, Instant now)
    {
        foreach (var checkInId in transaction.Query<long>(SelectIds, owner).Select(id => new CheckInId(id)))
        {
            deliveries.Retract(transaction, CheckIn.CardKind, checkInId.Value, now);
            deliveries.RefreshQuotes(transaction, CheckIn.QuoteOf(checkInId));
        }

        transaction.Execute(Delete, owner);
    }

    public void Forget(WriteTransaction transaction, CohortId cohortId) => transaction.Execute(ForgetAll, new { cohortId });

    internal sealed record OwnCheckIn
    {
        public required int Week { get; init; }

        public required string WorkedOn { get; init; }

        public required string NextUp { get; init; }

        public required string Stuck { get; init; }

        public required string Win { get; init; }

        public required bool IsQuiet { get; init; }

        public Snowflake? CardChannelId { get; init; }

        public Snowflake? CardMessageId { get; init; }

        /// <summary>Lines of the check-in; the first links the card.</summary>
        public IEnumerable<PersonalMoment> Recall(DataOwner owner) =>
            Lines().Select((line, place) => new PersonalMoment(
                Week, line.Sign, line.Text, place == 0 ? owner.LinkTo(CardChannelId, CardMessageId) : null));

        private List<(string Sign, string Text)> Lines()
        {
            (string Sign, string Text)[] written = [("🛠️", WorkedOn), ("🌱", NextUp), ("🧩", Stuck), ("🎉", Win)];
            var lines = written.Where(line => line.Text.Length > 0).ToList();
            return IsQuiet ? [("🌙", "A quiet week")] : lines.Count > 0 ? lines : [("✅", "Checked in")];
        }
    }
}
