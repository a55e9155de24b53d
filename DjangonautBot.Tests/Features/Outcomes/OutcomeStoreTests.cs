using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Outcomes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Tests.Features.Cohorts;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Outcomes;

/// <summary>A yes lives as long as it is needed, and only numbers stay.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class OutcomeStoreTests : IDisposable
{
    private static readonly Instant April = Instant.FromUtc(2026, 4, 22, 12, 0);
    private static readonly Instant October = Instant.FromUtc(2026, 10, 28, 12, 0);
    private static readonly Instant NextApril = Instant.FromUtc(2027, 4, 28, 12, 0);

    private readonly TestDatabase _storage = new();
    private readonly OutcomeStore _store;
    private readonly Cohort _cohort;

    public OutcomeStoreTests()
    {
        _store = new OutcomeStore(_storage.Database, new DeliveryStore(_storage.Database));
        _cohort = SampleCohorts.Cohort(_storage.AddCohort(new Snowflake(1)).Value, new LocalDate(2026, 3, 2));
    }

    public void Dispose() => _storage.Dispose();

    [Test]
    public async Task Answers_are_shown_from_five_on()
    {
        await AnswerAllAsync(4);
        var four = Read(6);

        await AnswerAllAsync(1, from: 5);

        Assert.That((four.Asked, four.Contributing, four.Roles), Is.EqualTo((4, Array.Empty<int>(), Array.Empty<int>())));
        Assert.That(Read(6).Asked, Is.EqualTo(5));
        Assert.That(Read(6).Contributing, Is.EqualTo([0, 5, 0]));
        Assert.That(Read(6).Roles, Is.EqualTo([5, 0, 5, 0, 0, 0]));
    }

    [Test]
    public async Task With_the_last_answer_nothing_leads_to_the_person_any_more()
    {
        await AgreeAsync(1);
        await AnswerAsync(1, 6, October);
        var between = Rows();

        await AnswerAsync(1, 12, NextApril);

        Assert.That(between, Is.EqualTo((1, 1, 2)), "the second follow-up waits");
        Assert.That(Rows(), Is.EqualTo((0, 0, 0)));
        Assert.That((Read(6).Asked, Read(12).Asked), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task A_refusal_deletes_what_is_not_complete_and_keeps_the_numbers()
    {
        await AgreeAsync(1);
        await SayAsync(1, 6, October, followUp => followUp with { Contributing = Contribution.Django });

        await _store.EndAsync(_cohort.CohortId, new Snowflake(1), October, CancellationToken.None);

        Assert.That(Rows(), Is.EqualTo((0, 0, 0)));
        Assert.That(Numbers(), Is.EqualTo(["6 asked 1"]));
    }

    [Test]
    public async Task After_sixty_days_a_single_tap_counts_and_the_yes_goes_with_the_second_question()
    {
        await AgreeAsync(1);
        await SayAsync(1, 6, October, followUp => followUp with { Contributing = Contribution.NotNow });

        await ExpireAsync(October + Duration.FromDays(57));
        var before = Numbers();
        await ExpireAsync(October + Duration.FromDays(61));
        var after = Rows();
        await ExpireAsync(NextApril + Duration.FromDays(61));

        Assert.That(before, Is.Empty);
        Assert.That(after, Is.EqualTo((1, 1, 2)), "the second follow-up waits");
        Assert.That(Numbers(), Is.EqualTo(["6 asked 1", "6 notnow 1"]), "the second one reached nobody");
        Assert.That(Rows(), Is.EqualTo((0, 0, 0)));
    }

    [TestCase(-1, false)]
    [TestCase(0, true)]
    [TestCase(59, true)]
    [TestCase(60, false)]
    public async Task It_can_be_answered_for_sixty_days(int days, bool isTaken)
    {
        await AgreeAsync(1);
        var due = OutcomeCalendar.DueAt(_cohort, 6, SampleCohorts.Zone);

        Assert.That(await AnswerAsync(1, 6, due + Duration.FromDays(days)) is not null, Is.EqualTo(isTaken));
    }

    [Test]
    public async Task Both_answers_can_be_changed_until_the_second_is_given()
    {
        await AgreeAsync(1);
        await SayAsync(1, 6, October, followUp => followUp with { Roles = FollowUp.Join([CommunityRole.Speaker]) });
        await SayAsync(1, 6, October, followUp => followUp with { Roles = FollowUp.Join([]) });

        var done = await SayAsync(1, 6, October, followUp => followUp with { Contributing = Contribution.Django });
        var again = await SayAsync(1, 6, October, followUp => followUp with { Contributing = Contribution.NotNow });

        Assert.That(done!.FollowUp.IsComplete, Is.True);
        Assert.That(again, Is.Null);
        Assert.That(Numbers(), Is.EqualTo(["6 asked 1", "6 django 1", "6 none 1", "6 roles 1"]));
    }

    [Test]
    public async Task A_number_is_given_to_one_yes_only()
    {
        await AgreeAsync(1);
        var first = _store.Find(_cohort.CohortId, new Snowflake(1))!.ConsentId;
        await _store.EndAsync(_cohort.CohortId, new Snowflake(1), April, CancellationToken.None);

        await AgreeAsync(2);

        Assert.That(_store.Find(_cohort.CohortId, new Snowflake(2))!.ConsentId, Is.GreaterThan(first));
    }

    [Test]
    public async Task A_second_yes_changes_nothing()
    {
        await AgreeAsync(1);
        await AgreeAsync(1);

        Assert.That(Rows(), Is.EqualTo((1, 2, 2)));
    }

    [Test]
    public async Task With_a_purged_cohort_everything_goes()
    {
        await AgreeAsync(1);
        await AnswerAsync(1, 6, October);

        _storage.Database.Read(connection => connection.Execute("delete from cohort"));

        Assert.That(Rows(), Is.EqualTo((0, 0, 0)));
        Assert.That(Numbers(), Is.Empty);
    }

    private async Task AnswerAllAsync(int people, int from = 1)
    {
        for (var user = from; user < from + people; user++)
        {
            await AgreeAsync((ulong)user);
            await AnswerAsync((ulong)user, 6, October);
        }
    }

    private Task AgreeAsync(ulong user) =>
        _store.AgreeAsync(_cohort, new Snowflake(user), SampleCohorts.Zone, April, CancellationToken.None);

    private Task<AnsweredFollowUp?> AnswerAsync(ulong user, int months, Instant at) => SayAsync(
        user,
        months,
        at,
        followUp => followUp with
        {
            Contributing = Contribution.Elsewhere,
            Roles = FollowUp.Join([CommunityRole.Speaker, CommunityRole.Reviewer]),
        });

    private Task<AnsweredFollowUp?> SayAsync(ulong user, int months, Instant at, Func<FollowUp, FollowUp> answer) =>
        _store.AnswerAsync(_cohort.CohortId, new Snowflake(user), months, answer, at, CancellationToken.None);

    private Task<bool> ExpireAsync(Instant now) =>
        _storage.Database.WriteAsync(transaction => _store.Expire(transaction, now), CancellationToken.None);

    private FollowUpNumbers Read(int months) =>
        new OutcomeReader(_storage.Database).Read(_cohort.CohortId).FollowUps.Single(followUp => followUp.Months == months);

    // The yes, the follow-ups and their deliveries.
    private (int Consents, int FollowUps, int Deliveries) Rows() => _storage.Database.Read(connection => (
        connection.QuerySingle<int>("select count(*) from outcome_consent"),
        connection.QuerySingle<int>("select count(*) from follow_up"),
        connection.QuerySingle<int>("select count(*) from delivery")));

    private List<string> Numbers() => _storage.Database.Read(connection => connection
        .Query<string>("select months || ' ' || what || ' ' || number from outcome_count order by months, what")
        .ToList());
}
