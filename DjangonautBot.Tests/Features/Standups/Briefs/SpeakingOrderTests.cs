using DjangonautBot.Features.Standups.Briefs;
using DjangonautBot.Tests.Support;
using FsCheck;

namespace DjangonautBot.Tests.Features.Standups.Briefs;

internal sealed class SpeakingOrderTests
{
    [TestCase(1, "Ada Bilal Chidi")]
    [TestCase(2, "Bilal Chidi Ada")]
    [TestCase(3, "Chidi Ada Bilal")]
    [TestCase(4, "Ada Bilal Chidi")]
    public void Each_week_the_next_person_begins(int week, string order) =>
        Assert.That(SpeakingOrder.Of(["Ada", "Bilal", "Chidi"], week), Is.EqualTo(order.Split(' ')));

    [Rule]
    public void Everybody_speaks_once(PositiveInt people, PositiveInt week) =>
        Assert.That(SpeakingOrder.Of(Team(people.Get), week.Get), Is.EquivalentTo(Team(people.Get)));

    [Rule]
    public void In_as_many_weeks_as_there_are_people_each_of_them_begins_once(PositiveInt people, PositiveInt week) =>
        Assert.That(
            Enumerable.Range(week.Get, people.Get).Select(each => SpeakingOrder.Of(Team(people.Get), each)[0]),
            Is.EquivalentTo(Team(people.Get)));

    [Rule]
    public void Somebody_who_leaves_changes_nothing_in_the_round_of_the_others(PositiveInt people, NonNegativeInt leaver, PositiveInt week)
    {
        var team = Team(people.Get + 1);
        var rest = team.Where(person => person != leaver.Get % team.Length).ToArray();

        Assert.That(Turned(SpeakingOrder.Of(rest, week.Get)), Is.EqualTo(rest));
    }

    [Rule]
    public void Somebody_who_joins_comes_last_in_the_round(PositiveInt people, PositiveInt week) =>
        Assert.That(Turned(SpeakingOrder.Of(Team(people.Get + 1), week.Get))[^1], Is.EqualTo(people.Get));

    [Test]
    public void A_team_of_nobody_has_no_order() => Assert.That(SpeakingOrder.Of(Array.Empty<int>(), 1), Is.Empty);

    // Numbered as they joined.
    private static int[] Team(int people) => [.. Enumerable.Range(0, people)];

    // The round from the first to join.
    private static IReadOnlyList<int> Turned(IReadOnlyList<int> order)
    {
        var first = order.Index().MinBy(place => place.Item).Index;
        return [.. order.Skip(first), .. order.Take(first)];
    }
}
