using DjangonautBot.Features.CheckIns.Confidence;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Outcomes;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Features.Cohorts;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Outcomes;

internal sealed class OutcomeMessagesTests
{
    private static readonly Cohort Greatest = SampleCohorts.Cohort(1, new LocalDate(2026, 3, 2), 52) with { Name = new string('*', 80) };

    private static readonly Instant Now = Instant.FromUtc(2027, 10, 27, 9, 0);

    private static readonly FollowUp Complete = new()
    {
        CohortId = Greatest.CohortId,
        ConsentId = 1,
        Months = 12,
        DueAt = Now,
        Contributing = Contribution.NotNow,
        Roles = FollowUp.Join(Enum.GetValues<CommunityRole>()),
    };

    private static readonly CohortOutcomes Full = new(
        3,
        [
            new FollowUpNumbers(6, 12, [5, 2, 2], [2, 1, 1, 0, 0, 5]),
            new FollowUpNumbers(12, 4, [], []),
            new FollowUpNumbers(18, 0, [], []),
        ]);

    [Test]
    public void All_messages_fit()
    {
        var own = Enumerable.Range(1, 8)
            .Select(id => new OwnOutcome(Greatest with { CohortId = new CohortId(id) }, SampleCohorts.Zone, [Now, Now]));
        var shown = new OutcomesOfCohort(Greatest, Full, [new ConfidenceDistribution(1, [9, 9, 9, 9, 9])]);
        var messages = new[]
        {
            ConsentMessages.Agreed(Greatest, SampleCohorts.Zone, [Now, Now]),
            ConsentMessages.Ended(Greatest, canReturn: true),
            ConsentMessages.Show([.. own]),
            FollowUpMessages.Ask(Greatest, Complete),
            FollowUpMessages.Thanks(Greatest, Complete, SampleCohorts.Zone, Now),
            OutcomeMessages.Show([.. Enumerable.Repeat(shown, 4)]),
        };

        Assert.That(messages.SelectMany(DiscordLimits.Complaints), Is.Empty);
    }

    [Test]
    public void Captains_see_counts_and_confidence_before_and_after()
    {
        var cohort = SampleCohorts.Cohort(6, new LocalDate(2026, 3, 2));
        IReadOnlyList<ConfidenceDistribution> confidence =
            [new ConfidenceDistribution(1, [4, 3, 2, 1, 0]), new ConfidenceDistribution(4, [1, 1, 1, 1, 1])];

        var text = OutcomeMessages.Show([new OutcomesOfCohort(cohort, Full, confidence)]).Text();

        Assert.That(
            text,
            Does.Contain(
                """
                3 people said that I may ask, and have a message to come or to answer.
                **After 6 months**
                Asked: 12.
                Still contributing: to Django 5 · elsewhere 2 · not now 2
                A role in the community since: reviewer 2 · Navigator or Captain 1 · speaker 1 · organiser 0 · maintainer 0 · none 5
                **After 12 months**
                Asked: 4. The answers are shown from five on.
                **Confidence in contributing, from 1 to 5**
                Before, in week 1: 1️⃣ 4 · 2️⃣ 3 · 3️⃣ 2 · 4️⃣ 1 · 5️⃣ 0
                After, in week 8: fewer than five answers
                """));
        Assert.That(text, Does.Not.Contain("18 months"));
    }
}
