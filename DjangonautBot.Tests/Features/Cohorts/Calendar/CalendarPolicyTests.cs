using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Cohorts.Calendar;
using DjangonautBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DjangonautBot.Tests.Features.Cohorts.Calendar;

/// <summary>With any change of a Captain, the calendar stays valid.</summary>
internal sealed class CalendarPolicyTests
{
    private static readonly Cohort Spring = SampleCohorts.Cohort(1, new LocalDate(2026, 3, 2));

    [Rule(Arbitrary = [typeof(Arbitraries), typeof(CalendarPolicyTests)])]
    public void What_has_begun_stays_where_it_is(Story story)
    {
        if (story.Allowed is not { } after || story.Now < story.Before.Calendar.Start(1))
        {
            return;
        }

        var current = Math.Min(story.Before.Calendar.WeekAt(story.Now), story.Before.Weeks);
        foreach (var week in Enumerable.Range(0, current + 1))
        {
            Assert.That(after.Calendar.Start(week), Is.EqualTo(story.Before.Calendar.Start(week)));
        }
    }

    [Rule(Arbitrary = [typeof(Arbitraries), typeof(CalendarPolicyTests)])]
    public void Every_break_lies_between_two_weeks(Story story)
    {
        if (story.Allowed is not { } after)
        {
            return;
        }

        Assert.That(after.Breaks, Is.Ordered.And.Unique);
        foreach (var pause in after.Breaks)
        {
            Assert.That(pause, Is.GreaterThan(after.Calendar.Monday(1)).And.LessThan(after.Calendar.Monday(after.Weeks)));
        }
    }

    [Rule(Arbitrary = [typeof(Arbitraries), typeof(CalendarPolicyTests)])]
    public void It_does_not_end_in_the_past_nor_in_another_cohort(Story story)
    {
        if (story.Allowed is not { } after || !CalendarPolicy.Moves(story.Before, after))
        {
            return;
        }

        Assert.That(after.Calendar.Landing, Is.GreaterThan(story.Now));
        Assert.That(story.Other.OverlapsWith(after.Calendar), Is.False);
    }

    [Rule(Arbitrary = [typeof(Arbitraries), typeof(CalendarPolicyTests)])]
    public void A_break_that_is_added_and_taken_away_leaves_everything_as_it_was(Story story)
    {
        if (story.Change is not CalendarChange.AddBreak(var monday) || story.Allowed is not { } after)
        {
            return;
        }

        Assert.That(CalendarPolicy.Moves(story.Before, new CalendarChange.RemoveBreak(monday).ApplyTo(after)), Is.False);
    }

    [Test]
    public void Stories_have_both_what_is_allowed_and_what_is_not()
    {
        var stories = Stories().Generator.Sample(300, 50);

        Assert.That(stories.Count(story => story.Allowed is not null), Is.InRange(30, 270));
    }

    [Test]
    public void A_week_to_come_can_be_the_last_and_the_current_one_too()
    {
        var now = SampleCohorts.Noon(new LocalDate(2026, 3, 18));

        Assert.That(
            Enumerable.Range(1, 9).Where(weeks => CalendarPolicy.Refuse(Spring, Replan(weeks), [], hasWords: true, now) is null),
            Is.EqualTo([3, 4, 5, 6, 7, 8, 9]));
    }

    [Test]
    public void Until_the_moment_week_1_opens_the_start_can_move()
    {
        var opening = Spring.Calendar.Start(1);
        var change = new CalendarChange.Reschedule(Spring.StartsOn.PlusWeeks(1), Spring.TimeZone, Spring.Weeks);

        Assert.That(CalendarPolicy.Refuse(Spring, change, [], hasWords: true, opening - Duration.Epsilon), Is.Null);
        var begun = new CalendarRefusal.HasBegun(Spring.Calendar.Monday(1));
        Assert.That(CalendarPolicy.Refuse(Spring, change, [], hasWords: true, opening), Is.EqualTo(begun));
    }

    [Test]
    public void As_long_as_nobody_has_written_the_start_can_move_later()
    {
        var change = new CalendarChange.Reschedule(Spring.StartsOn.PlusWeeks(1), Spring.TimeZone, Spring.Weeks);

        Assert.That(CalendarPolicy.Refuse(Spring, change, [], hasWords: false, Spring.Calendar.Start(4)), Is.Null);
    }

    /// <summary>A cohort with another after it, and a requested change at some time.</summary>
    public static Arbitrary<Story> Stories() =>
        (from calendar in Arbitraries.Calendars().Generator
         from gap in Gen.Choose(1, 10)
         from day in Gen.Choose(-30, 420)
         from week in Gen.Choose(-2, 60)
         from zone in Arbitraries.Zones().Generator
         from weeks in Gen.Choose(1, 52)
         from kind in Gen.Choose(0, 3)
         let cohort = new CalendarChange.Reschedule(calendar.StartsOn, calendar.Zone, calendar.Weeks).ApplyTo(
             SampleCohorts.Cohort(1, calendar.StartsOn, calendar.Weeks) with { TimeZone = calendar.Zone, Breaks = calendar.Breaks })
         let other = SampleCohorts.Cohort(2, cohort.Calendar.Sunday(cohort.Weeks).PlusWeeks(gap + 1)) with { TimeZone = calendar.Zone }
         let monday = cohort.Calendar.Monday(1).PlusWeeks(week)
         select new Story(
             cohort,
             other,
             kind switch
             {
                 0 => new CalendarChange.AddBreak(monday),
                 1 => new CalendarChange.RemoveBreak(cohort.Breaks.Append(monday).First()),
                 2 => new CalendarChange.Reschedule(cohort.StartsOn, cohort.TimeZone, weeks),
                 _ => new CalendarChange.Reschedule(monday, zone, weeks),
             },
             cohort.Calendar.Start(1) + Duration.FromDays(day))).ToArbitrary();

    private static CalendarChange.Reschedule Replan(int weeks) => new(Spring.StartsOn, Spring.TimeZone, weeks);

    internal sealed record Story(Cohort Before, Cohort Other, CalendarChange Change, Instant Now)
    {
        /// <summary>The changed cohort; null for a refused change.</summary>
        public Cohort? Allowed =>
            CalendarPolicy.Refuse(Before, Change, [Other], hasWords: true, Now) is null ? Change.ApplyTo(Before) : null;
    }
}
