using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Rotation;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;
using FsCheck;
using NodaTime;

namespace DjangonautBot.Tests.Features.Rotation;

internal sealed class NavigatorRotationTests
{
    [Test]
    public void Navigators_lead_in_the_order_in_which_they_joined_and_then_from_the_first() =>
        Assert.That(Turns(["Grace", "Linus", "Maya"], 1, 5), Is.EqualTo(["Grace", "Linus", "Maya", "Grace", "Linus"]));

    [Test]
    public void Without_Navigators_nobody_leads() => Assert.That(NavigatorRotation.Turn<string>([], 3), Is.Null);

    [TestCase(1, "Linus")]
    [TestCase(2, "Linus")]
    [TestCase(3, "Maya")]
    public void Whoever_left_the_server_is_skipped_and_nobody_elses_turn_moves(int week, string facilitator)
    {
        IReadOnlyList<CrewMember> navigators = [Navigator("Grace", isGone: true), Navigator("Linus"), Navigator("Maya")];

        Assert.That(NavigatorRotation.TurnOfThosePresent(navigators, week)!.DisplayName, Is.EqualTo(facilitator));
    }

    [Test]
    public void Where_all_have_left_the_turn_stays_whose_it_was() =>
        Assert.That(NavigatorRotation.TurnOfThosePresent([Navigator("Grace", isGone: true)], 4)!.DisplayName, Is.EqualTo("Grace"));

    [Rule]
    public void Over_any_run_of_weeks_turns_differ_by_one_at_most(PositiveInt navigators, PositiveInt first, PositiveInt weeks)
    {
        var names = Enumerable.Range(0, navigators.Get).Select(number => $"{number}").ToList();

        var turns = Turns(names, first.Get, weeks.Get);

        var counts = names.Select(name => turns.Count(turn => turn == name)).ToList();
        Assert.That(counts.Max() - counts.Min(), Is.LessThanOrEqualTo(1));
    }

    private static CrewMember Navigator(string name, bool isGone = false) => new()
    {
        CrewId = new CrewId(1),
        UserId = new Snowflake(1),
        DisplayName = name,
        GoneSince = isGone ? NodaConstants.UnixEpoch : null,
    };

    private static List<string?> Turns(IReadOnlyList<string> navigators, int first, int weeks) =>
        [.. Enumerable.Range(first, weeks).Select(week => NavigatorRotation.Turn(navigators, week))];
}
