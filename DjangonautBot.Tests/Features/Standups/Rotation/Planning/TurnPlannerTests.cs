using DjangonautBot.Features.Standups.Rotation;
using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Features.Standups.Rotation.Planning;

/// <summary>The rules of the rotation, each over any sequence of events.</summary>
internal sealed class TurnPlannerTests
{
    [Rule]
    public void While_a_Navigator_remains_each_stand_up_to_come_has_exactly_one_facilitator(byte[] events)
    {
        foreach (var step in RotationScenario.Play(events).Where(step => step.Roster.Navigators.Count > 0))
        {
            Assert.That(
                step.After.Select(turn => turn.Week).Where(week => week >= step.Roster.FirstOpen),
                Is.EqualTo(step.OpenWeeks),
                $"{step}");
        }
    }

    [Rule]
    public void Whoever_leads_is_available_if_anybody_is(byte[] events)
    {
        foreach (var step in RotationScenario.Play(events))
        {
            foreach (var turn in step.After.Where(turn => turn.Week >= step.Roster.FirstOpen && step.Candidates(turn.Week).Count > 0))
            {
                Assert.That(step.IsValid(turn), Is.True, $"{turn} in {step}");
            }
        }
    }

    [Rule]
    public void Past_weeks_stay_as_they_were(byte[] events)
    {
        foreach (var step in RotationScenario.Play(events))
        {
            Assert.That(
                step.After.Where(turn => turn.Week < step.Roster.FirstOpen),
                Is.EqualTo(step.Before.Where(turn => turn.Week < step.Roster.FirstOpen)), $"{step}");
        }
    }

    [Rule]
    public void Swapped_and_covered_weeks_stay_as_long_as_their_holders_can_lead_them(byte[] events)
    {
        foreach (var step in RotationScenario.Play(events))
        {
            var traded = step.Before.Where(turn =>
                turn.Origin != TurnOrigin.Planned && turn.Week <= step.Roster.Weeks && step.IsValid(turn));

            Assert.That(traded, Is.SubsetOf(step.After), $"{step}");
        }
    }

    [Rule]
    public void A_change_keeps_every_turn_that_is_still_valid(byte[] events)
    {
        foreach (var step in RotationScenario.Play(events).Where(step => step.KeepsAll))
        {
            Assert.That(
                step.Before.Where(turn => turn.Week >= step.Roster.FirstOpen && step.IsValid(turn)),
                Is.SubsetOf(step.After),
                $"{step}");
        }
    }

    [Rule]
    public void Who_joins_is_the_only_one_to_get_a_week_that_was_not_lost(byte[] events)
    {
        foreach (var step in RotationScenario.Play(events).Where(step => step.Event == RotationEvent.Join))
        {
            var newcomer = step.Roster.Navigators.Single(navigator => navigator.IsNew).CrewId;

            Assert.That(
                step.Given.Where(turn => !step.Lost.Contains(turn.Week)).Select(turn => turn.CrewId),
                Has.All.EqualTo(newcomer),
                $"{step}");
        }
    }

    [Rule]
    public void A_week_that_lost_its_facilitator_goes_to_the_available_Navigator_with_fewest_turns_first_in_order(byte[] events)
    {
        foreach (var step in RotationScenario.Play(events).Where(step => step.KeepsAll))
        {
            var turns = step.Before.Where(turn => turn.Week < step.Roster.FirstOpen || step.IsValid(turn)).ToList();
            foreach (var week in step.Lost)
            {
                var given = step.After.FirstOrDefault(turn => turn.Week == week);
                if (step.Candidates(week) is { Count: > 0 } candidates)
                {
                    var fewest = candidates.Min(candidate => RotationStep.Count(turns, candidate.CrewId));
                    var expected = candidates.First(candidate => RotationStep.Count(turns, candidate.CrewId) == fewest);
                    Assert.That(given?.CrewId, Is.EqualTo(expected.CrewId), $"week {week} in {step}");
                }

                if (given is not null)
                {
                    turns.Add(given);
                }
            }
        }
    }

    [Rule]
    public void Who_joins_or_is_back_takes_weeks_until_nobody_has_more_than_one_turn_more(byte[] events)
    {
        foreach (var step in RotationScenario.Play(events))
        {
            foreach (var taker in step.Takers)
            {
                var own = RotationStep.Count(step.After, taker.CrewId);

                Assert.That(
                    step.After.Where(turn => MayTake(step, taker, turn) && RotationStep.Count(step.After, turn.CrewId) > own + 1),
                    Is.Empty,
                    $"{step}");
            }
        }
    }

    [Rule]
    public void Nobody_who_can_lead_the_week_that_it_is_loses_it(byte[] events)
    {
        foreach (var step in RotationScenario.Play(events))
        {
            Assert.That(
                step.Given.Where(turn => turn.Week == step.Roster.Current).Select(turn => turn.Week), Is.SubsetOf(step.Lost), $"{step}");
        }
    }

    [Rule]
    public void Who_joins_takes_the_latest_weeks_of_whoever_has_most(byte[] events)
    {
        foreach (var (step, newcomer) in Joins(events))
        {
            foreach (var taken in step.Given.Where(turn => !step.Lost.Contains(turn.Week)))
            {
                var holder = step.Before.Single(turn => turn.Week == taken.Week).CrewId;
                var left = RotationStep.Count(step.After, holder);
                var kept = step.After.Where(turn => MayTake(step, newcomer, turn));

                Assert.That(kept.Where(turn => turn.CrewId == holder).Select(turn => turn.Week), Has.All.LessThan(taken.Week), $"{step}");
                Assert.That(kept.Where(turn => RotationStep.Count(step.After, turn.CrewId) > left + 1), Is.Empty, $"{step}");
            }
        }
    }

    [Rule]
    public void Nobody_is_given_the_week_in_which_they_join_unless_they_are_alone(byte[] events)
    {
        foreach (var step in RotationScenario.Play(events))
        {
            foreach (var turn in step.Given.Where(turn => turn.Origin == TurnOrigin.Planned))
            {
                var isFirst = step.Roster.Navigators.Any(navigator => navigator.CrewId == turn.CrewId && navigator.FirstWeek == turn.Week);
                var others = step.Candidates(turn.Week).Where(candidate => candidate.FirstWeek != turn.Week);

                Assert.That(isFirst && others.Any(), Is.False, $"{turn} in {step}");
            }
        }
    }

    [Rule]
    public void Where_all_are_available_and_nothing_was_traded_turns_differ_by_one_at_most(byte[] events)
    {
        foreach (var step in RotationScenario.Prepare(events).Where(step => step.Roster.Navigators.Count > 0 && step.AllAreAvailable))
        {
            var counts = step.Roster.Navigators.Select(navigator => RotationStep.Count(step.After, navigator.CrewId)).ToList();

            Assert.That(counts.Max() - counts.Min(), Is.LessThanOrEqualTo(1), $"{step}");
        }
    }

    [Rule]
    public void Planning_again_changes_nothing(byte[] events)
    {
        foreach (var step in RotationScenario.Play(events))
        {
            var again = step.Roster with
            {
                Turns = step.After,
                Navigators = [.. step.Roster.Navigators.Select(navigator => RotationStep.Planned(navigator, step.Roster))],
            };

            Assert.That(TurnPlanner.Plan(again), Is.EqualTo(step.After), $"{step}");
        }
    }

    [Test]
    public void Navigators_who_begin_together_take_turns_in_their_order() => Assert.That(
        TurnPlanner.Plan(Alone(3)).Select(turn => turn.CrewId.Value), Is.EqualTo([1, 2, 3, 1, 2, 3, 1, 2]));

    [Test]
    public void Who_was_away_by_mistake_leads_as_often_as_the_other_again() =>
        Assert.That(
            TurnPlanner
                .Plan(
                    Alone(2) with
                    {
                        Navigators =
                        [
                            new Participant(new CrewId(1), 0, IsNew: false),
                            new Participant(new CrewId(2), 0, IsNew: false, 1, 2, 3, 4, 5, 6, 7, 8),
                        ],
                        Turns = [.. Enumerable.Range(1, 8).Select(week => new Turn(week, new CrewId(1), TurnOrigin.Planned))],
                    })
                .Select(turn => turn.CrewId.Value),
            Is.EqualTo([1, 1, 1, 1, 2, 2, 2, 2]));

    [Test]
    public void Without_Navigators_nobody_leads() => Assert.That(TurnPlanner.Plan(Alone(0)), Is.Empty);

    [Test]
    public void Where_the_only_Navigator_is_away_they_stay_facilitator() => Assert.That(
        TurnPlanner.Plan(Alone(1) with { IsAvailable = (_, week) => week != 3 }).Select(turn => turn.CrewId.Value),
        Is.EqualTo([1, 1, 1, 1, 1, 1, 1, 1]));

    private static Roster Alone(int navigators) => new(
        8, 1, 0, [.. Enumerable.Range(1, navigators).Select(id => new Participant(new CrewId(id), 0, IsNew: true))], [], (_, _) => true);

    private static IEnumerable<(RotationStep Step, Participant Newcomer)> Joins(byte[] events) =>
        from step in RotationScenario.Play(events)
        where step.Event == RotationEvent.Join
        select (step, step.Roster.Navigators.Single(navigator => navigator.IsNew));

    private static bool MayTake(RotationStep step, Participant taker, Turn turn) =>
        turn.Week >= step.Roster.FirstOpen
        && turn.Origin == TurnOrigin.Planned
        && turn.CrewId != taker.CrewId
        && turn.Week != step.Roster.Current
        && step.Roster.IsAvailable(taker.CrewId, turn.Week);
}
