using Dapper;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Announcements.WeeklyTexts;

/// <inheritdoc cref="IWeeklyTexts"/>
internal sealed class WeeklyTextStore(Database database) : IWeeklyTexts
{
    // A middle week's own text comes before that of all middle weeks.
    internal const string Select =
        """
        select week, text from weekly_text
        where cohort_id = @cohortId and place = @place and week in (@Week, 0)
        order by week desc limit 1
        """;

    private const string Upsert =
        """
        insert into weekly_text (cohort_id, place, week, text) values (@cohortId, @place, @Week, @text)
        on conflict do update set text = excluded.text
        """;

    private const string DeleteOne = "delete from weekly_text where cohort_id = @cohortId and place = @place and week = @Week";

    private const string InsertCopies =
        """
        insert into weekly_text (cohort_id, place, week, text)
        select @to, place, week, text from weekly_text where cohort_id = @from
        on conflict do update set text = excluded.text
        """;

    public WeeklyText Find(Cohort cohort, int week)
    {
        var key = OpeningKey.Of(week, cohort.Weeks);
        var own = database.Read(connection => connection.QueryFirstOrDefault<OwnText>(
            Select, new { cohortId = cohort.CohortId, place = key.Place.ToSql(), key.Week }));
        return own is null
            ? new WeeklyText(DefaultTexts.Of(week, cohort.Weeks), IsOwn: false)
            : new WeeklyText(own.Text, IsOwn: true)
            {
                IsGeneral = key.Place == ProgramPlace.Middle && own.Week == OpeningKey.General,
            };
    }

    public int Copy(WriteTransaction transaction, CohortId from, CohortId to) =>
        transaction.Execute(InsertCopies, new { from, to });

    public static void Save(WriteTransaction transaction, CohortId cohortId, OpeningKey key, string text) =>
        transaction.Execute(Upsert, new { cohortId, place = key.Place.ToSql(), key.Week, text });

    /// <returns>False if there was none.</returns>
    public static bool Delete(WriteTransaction transaction, CohortId cohortId, OpeningKey key) =>
        transaction.Execute(DeleteOne, new { cohortId, place = key.Place.ToSql(), key.Week }) > 0;

    internal sealed record OwnText
    {
        public required int Week { get; init; }

        public required string Text { get; init; }
    }
}
