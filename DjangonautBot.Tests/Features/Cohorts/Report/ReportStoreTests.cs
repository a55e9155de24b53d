using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Cohorts.Report;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Tests.Features.Cohorts.Report;

/// <summary>Each number of a report, counted in a database made by hand.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ReportStoreTests : IDisposable
{
    private readonly ReportFixture _story = new();

    public void Dispose() => _story.Dispose();

    [Test]
    public void A_cohort_in_which_nothing_happened_has_only_zeros()
    {
        var report = _story.Read();

        Assert.That(report.IsEmpty, Is.True);
        Assert.That(report.MedianMinutesToAnswer, Is.Null);
        Assert.That(report.Djangonauts, Is.EqualTo(6));
    }

    [Test]
    public void Check_ins_are_those_of_Djangonauts_with_quiet_weeks()
    {
        _story.CheckIn(crewId: 1, week: 1);
        _story.Quiet(crewId: 2, week: 1);
        _story.CheckIn(ReportFixture.Navigator, week: 1);

        var week = _story.Read().Weeks[0];

        Assert.That((week.CheckIns, week.Quiet), Is.EqualTo((2, 1)));
    }

    [Test]
    public void A_check_in_stays_with_the_team_it_was_written_in()
    {
        _story.CheckIn(crewId: 4, week: 2, team: ReportFixture.Mars);

        Assert.That(_story.Read().Teams.Select(team => team.Weeks[1].CheckIns), Is.EqualTo([1, 0]));
    }

    [Test]
    public void What_somebody_wrote_who_left_the_crew_still_counts()
    {
        _story.CheckIn(crewId: 1, week: 1);
        _story.Run("delete from crew_role where crew_id = 1");

        Assert.That(_story.Read().CheckIns, Is.EqualTo(1));
    }

    [Test]
    public void Weeks_to_come_are_not_told_of() =>
        Assert.That(_story.Read(week: 3).Weeks.Select(week => week.Week), Is.EqualTo([1, 2, 3]));

    [Test]
    public void A_removed_team_is_told_of_if_it_did_something()
    {
        _story.CheckIn(crewId: 1, week: 1);
        _story.Run("update team set removed_at = 1, removed_name = name, name = 'removed ' || team_id");

        Assert.That(_story.Read().Teams.Select(team => team.Name), Is.EqualTo(["Mars"]));
    }

    [Test]
    public void Stand_ups_count_where_they_took_place_with_who_came()
    {
        _story.Meet(ReportFixture.Mars, 1, true, 1, 2, ReportFixture.Navigator);
        _story.Meet(ReportFixture.Pluto, 1, true, 4);
        _story.Meet(ReportFixture.Mars, 2, false, 1);

        var report = _story.Read();

        Assert.That((report.Standups, report.Attended), Is.EqualTo((2, 4)));
        Assert.That(report.Teams[0].Weeks.Take(3).Select(week => week.WasHeld), Is.EqualTo(new bool?[] { true, false, null }));
    }

    [Test]
    public void Questions_are_answered_settled_or_waiting_and_withdrawn_ones_are_none()
    {
        _story.Ask(state: "open");
        _story.Ask(state: "answered", minutes: 5);
        _story.Ask(state: "settled", minutes: 5);
        _story.Ask(state: "settled");
        _story.Ask(state: "withdrawn", minutes: 5);

        var week = _story.Read().Weeks[0];

        Assert.That((week.Asked, week.Answered, week.Settled, week.Waiting), Is.EqualTo((4, 2, 1, 1)));
    }

    [Test]
    public void Answers_that_helped_are_counted()
    {
        _story.Ask(state: "answered", minutes: 5);
        _story.Run("insert into answer (question_id, crew_id, text, has_helped, answered_at) "
            + "values (1, 1, 'So.', 1, 0), (1, 2, 'Or so.', 1, 0)");
        _story.Ask(week: 2, state: "answered", minutes: 5);

        Assert.That(_story.Read().Weeks.Take(2).Select(week => week.Helped), Is.EqualTo([2, 0]));
    }

    [TestCase(0, 1)]
    [TestCase(3, 3)]
    [TestCase(9, 8)]
    public void What_was_asked_before_or_after_the_weeks_counts_in_the_nearest(int week, int counted)
    {
        _story.Ask(week);
        _story.Share(week);

        Assert.That(_story.Read().Weeks.Where(one => one is { Asked: 1, Wins: 1 }).Select(one => one.Week), Is.EqualTo([counted]));
    }

    [TestCase(new[] { 30 }, 30)]
    [TestCase(new[] { 10, 500, 60 }, 60)]
    [TestCase(new[] { 10, 20, 40, 5000 }, 30)]
    public void The_median_time_to_an_answer_is_that_of_the_middle(int[] minutes, int median)
    {
        foreach (var one in minutes)
        {
            _story.Ask(state: "answered", minutes: one);
        }

        Assert.That(_story.Read().MedianMinutesToAnswer, Is.EqualTo(median));
    }

    [Test]
    public void The_first_answer_of_somebody_else_counts_for_the_median()
    {
        _story.Ask(minutes: 3, isFromAsker: true);
        _story.Run("insert into answer (question_id, crew_id, text, answered_at) "
            + "values (1, 1, 'So.', 1000000 + 20 * 60000), (1, 1, 'Or so.', 1000000 + 90 * 60000)");

        Assert.That(_story.Read().MedianMinutesToAnswer, Is.EqualTo(20));
    }

    [Test]
    public void Wins_are_those_that_were_shared()
    {
        _story.Share(week: 2);
        _story.Share(week: 2);

        Assert.That(_story.Read().Weeks[1].Wins, Is.EqualTo(2));
    }

    [Test]
    public void Tickets_are_counted_once_wherever_people_wrote_of_them()
    {
        _story.CheckIn(crewId: 4, week: 1, workedOn: "Ticket 12345", team: ReportFixture.Pluto);
        _story.CheckIn(crewId: 5, week: 1, workedOn: "#12345 and #12346", team: ReportFixture.Pluto);
        _story.Ask(text: "What about #12347?");
        _story.Ask(state: "withdrawn", text: "What about #77700?");

        Assert.That(_story.Read().Tickets, Is.EqualTo(3));
    }

    [Test]
    public void Tickets_in_feedback_and_goals_count_too()
    {
        _story.CheckIn(crewId: 4, week: 1, team: ReportFixture.Pluto);
        _story.Run(
            """
            insert into feedback (check_in_id, crew_id, user_id, display_name, text, is_private, given_at)
            values (1, 5, 105, 'Emeka', 'See #12345', 0, 0), (1, 6, 106, 'Farah', 'See #12346', 1, 0);
            insert into crew (crew_id, cohort_id, user_id, display_name, joined_at) select 8, cohort_id, 108, 'Hedy', 0 from cohort;
            insert into goal (crew_id, text, set_at) values (1, 'Close #70000', 0), (4, 'Close #12345', 0), (8, 'Close #70000', 0);
            """);

        Assert.That(_story.Read().Tickets, Is.EqualTo(4), "the goal of Mars is in its own tracker");
    }

    [Test]
    public void The_same_number_in_another_teams_tracker_is_another_ticket()
    {
        _story.CheckIn(crewId: 1, week: 1, workedOn: "#12345", team: ReportFixture.Mars);
        _story.CheckIn(crewId: 4, week: 1, workedOn: "#12345", team: ReportFixture.Pluto);

        Assert.That(_story.Read().Tickets, Is.EqualTo(2));
    }

    [Test]
    public void One_on_ones_are_counted_by_what_became_of_them()
    {
        _story.Run("insert into one_on_one (crew_id, week, state, noted_at) "
            + "values (1, 2, 'offered', 0), (2, 2, 'held', 0), (3, 2, 'held', 0), (4, 2, 'notneeded', 0)");

        Assert.That(_story.Read().OneOnOnes, Is.EqualTo(new OneOnOneReport(Offered: 1, Held: 2, NotNeeded: 1)));
    }

    [TestCase(4, false)]
    [TestCase(5, true)]
    public void Confidence_is_shown_from_five_answers_on(int people, bool isShown)
    {
        foreach (var crewId in Enumerable.Range(1, people))
        {
            _story.Run($"insert into confidence (crew_id, week, value, said_at) values ({crewId}, 4, {(crewId == 1 ? 5 : 2)}, 0)");
        }

        Assert.That(_story.Read().Confidence.Select(week => $"{week.Week}: {string.Join(' ', week.Answers)}"),
            Is.EqualTo(isShown ? ["4: 0 4 0 0 1"] : Array.Empty<string>()));
    }

    [TestCase(4, false)]
    [TestCase(5, true)]
    public void Pace_is_shown_from_five_answers_in_a_week_on(int people, bool isShown)
    {
        foreach (var crewId in Enumerable.Range(1, people))
        {
            _story.CheckIn(crewId, week: 2, pace: crewId == 1 ? "toomuch" : "gentle");
            _story.CheckIn(crewId, week: 3, pace: crewId < 3 ? "good" : null);
        }

        Assert.That(_story.Read().Pace.Select(week => $"{week.Week}: {string.Join(' ', week.Answers)}"),
            Is.EqualTo(isShown ? ["2: 4 0 1"] : Array.Empty<string>()));
    }

    [Test]
    public void Nothing_of_another_cohort_is_counted()
    {
        _story.CheckIn(crewId: 1, week: 1, workedOn: "#1000");
        _story.Ask();
        _story.Share(week: 1);
        _story.Meet(ReportFixture.Mars, 1, true, 1);
        _story.Run("insert into cohort (cohort_id, guild_id, name, starts_on, time_zone, weeks, created_at) "
            + "values (99, 1, 'Next', '2026-03-02', 'Europe/Amsterdam', 8, 0)");
        var other = new CohortStore(_story.Database).Get(new CohortId(99));

        var report = _story.Store.Read(other, _story.In(week: 8));

        Assert.That((report.IsEmpty, report.Tickets, report.Teams.Count), Is.EqualTo((true, 0, 0)));
    }

    [Test]
    public async Task What_was_kept_is_read_when_the_rows_are_gone()
    {
        Fill();
        var before = _story.Store.Read(_story.Cohort, _story.Cohort.End);

        await KeepAsync();
        _story.Run("delete from check_in; delete from question; delete from win; delete from confidence");

        Assert.That(ReportTexts.Json(_story.Read()), Is.EqualTo(ReportTexts.Json(before)));
        Assert.That(_story.Read().CheckIns, Is.EqualTo(6));
    }

    [Test]
    public async Task What_was_kept_once_stays()
    {
        Fill();
        await KeepAsync();
        _story.Run("delete from check_in");

        await KeepAsync();

        Assert.That(_story.Read().CheckIns, Is.EqualTo(6));
    }

    [Test]
    public async Task A_cohort_that_goes_on_after_all_is_counted_anew()
    {
        Fill();
        await KeepAsync();
        _story.Run("update cohort set forgotten_at = null");
        _story.CheckIn(crewId: 1, week: 2);

        Assert.That(_story.Read().CheckIns, Is.EqualTo(7));
    }

    [Test]
    public async Task Nothing_that_people_wrote_is_kept()
    {
        Fill();
        await KeepAsync();

        var kept = _story.Database.Read(connection => Dapper.SqlMapper.QuerySingle<string>(connection, "select report from cohort"));

        Assert.That(kept, Does.Not.Contain("secret").And.Not.Contain("Ada").And.Not.Contain("#5000"));
    }

    private void Fill()
    {
        foreach (var crewId in Enumerable.Range(1, 6))
        {
            _story.CheckIn(crewId, week: 1, workedOn: "secret #5000", pace: "good");
        }

        _story.Ask(state: "answered", minutes: 8, text: "secret");
        _story.Share(week: 1, text: "secret");
        _story.Meet(ReportFixture.Pluto, 1, true, 4, 5);
    }

    private async Task KeepAsync()
    {
        await _story.Database.WriteAsync(
            transaction => _story.Store.SaveSnapshot(transaction, _story.Cohort.CohortId), CancellationToken.None);
        _story.Run("update cohort set forgotten_at = 1");
    }
}
