using DjangonautBot.Features.Rotation;
using DjangonautBot.Tests.Support;
using FsCheck;

namespace DjangonautBot.Tests.Features.Rotation;

internal sealed class NavigatorRotationTests
{
    [Test]
    public void Navigators_lead_in_the_order_in_which_they_joined_and_then_from_the_first() =>
        Assert.That(Turns(["Grace", "Linus", "Maya"], 1, 5), Is.EqualTo(["Grace", "Linus", "Maya", "Grace", "Linus"]));

    [Test]
    public void Without_Navigators_nobody_leads() => Assert.That(NavigatorRotation.Turn<string>([], 3), Is.Null);

    [Rule]
    public void Over_any_run_of_weeks_turns_differ_by_one_at_most(PositiveInt navigators, PositiveInt first, PositiveInt weeks)
    {
        var names = Enumerable.Range(0, navigators.Get).Select(number => $"{number}").ToList();

        var turns = Turns(names, first.Get, weeks.Get);

        var counts = names.Select(name => turns.Count(turn => turn == name)).ToList();
        Assert.That(counts.Max() - counts.Min(), Is.LessThanOrEqualTo(1));
    }

    private static List<string?> Turns(IReadOnlyList<string> navigators, int first, int weeks) =>
        [.. Enumerable.Range(first, weeks).Select(week => NavigatorRotation.Turn(navigators, week))];
}
