using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Help;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using FsCheck;

namespace DjangonautBot.Tests.Features.Help;

internal sealed class HelpMessagesTests
{
    // As long as that of somebody in many teams.
    private static readonly string Here = new('h', 400);

    private static readonly string Description = new('d', CommandDeclaration.MaxDescriptionLength);

    [Test]
    public void However_many_commands_there_are_each_page_fits([Values(1, 40, 60, 80, 120, 400, 2500)] int count) =>
        Assert.That(Pages(count).SelectMany(DiscordLimits.Complaints), Is.Empty);

    [Rule(MaxTest = 30)]
    public void Every_command_stands_on_one_page_with_all_that_it_does(PositiveInt any)
    {
        var count = (any.Get % 400) + 1;

        var lines = Pages(count).SelectMany(page => page.Text().Split('\n')).Where(line => line.StartsWith('`')).ToList();

        Assert.That(lines, Is.EquivalentTo(Enumerable.Range(0, count).Select(number => $"`/command word{number:0000}` {Description}")));
    }

    [Test]
    public void A_group_that_goes_on_has_its_heading_on_each_page() =>
        Assert.That(Pages(400).Select(page => page.Text().Split('\n')[1]), Is.All.StartsWith("### "));

    [Test]
    public void The_first_page_alone_says_where_one_is_and_whom_to_write_to()
    {
        var pages = Pages(100).Select(page => page.Text()).ToList();

        Assert.That(pages.Select(page => page.StartsWith(Here, StringComparison.Ordinal)), Is.EqualTo(OnlyTheFirst(pages.Count)));
        Assert.That(
            pages.Select(page => page.Contains("CoC@djangonaut.space", StringComparison.Ordinal)), Is.EqualTo(OnlyTheFirst(pages.Count)));
        Assert.That(pages[1], Does.StartWith($"-# More of what you can do here · page 2 of {pages.Count}\n### "));
    }

    [Test]
    public void Commands_that_fit_into_one_message_have_no_buttons() => Assert.That(Page(20, 0).Buttons(), Is.Empty);

    [Test]
    public void Pages_are_turned_both_ways()
    {
        var last = Pages(100).Count - 1;

        Assert.That(Page(100, 0).Buttons().Select(button => button.Label), Is.EqualTo(["More ▶"]));
        Assert.That(Page(100, 1).Buttons().Select(button => button.Label), Is.EqualTo(["◀ Back", "More ▶"]));
        Assert.That(Page(100, last).Buttons().Select(button => button.Label), Is.EqualTo(["◀ Back"]));
        Assert.That(Page(100, 99).Text(), Is.EqualTo(Page(100, last).Text()), "a page that is gone is the last one");
    }

    [Test]
    public void What_is_in_the_menu_of_messages_is_told_with_where_to_find_it()
    {
        var menu = new InteractionRoute.MessageCommand(
            "Mark as answer",
            "it answers a question",
            Access.Navigator,
            ResponseKind.Private,
            (_, _) => throw new NotSupportedException());

        Assert.That(
            HelpMessages.Commands(Here, [menu], new CohortId(1), page: 0).Text().Split('\n'),
            Has.One.EqualTo("*Mark as answer* in a message's *Apps* menu: it answers a question"));
    }

    private static IEnumerable<bool> OnlyTheFirst(int count) => Enumerable.Range(0, count).Select(number => number == 0);

    // From one page to the next until there is no button for more.
    private static List<OutgoingMessage> Pages(int count)
    {
        var pages = new List<OutgoingMessage> { Page(count, 0) };
        while (pages[^1].Buttons().Any(button => button.Label == "More ▶"))
        {
            pages.Add(Page(count, pages.Count));
        }

        return pages;
    }

    private static OutgoingMessage Page(int count, long page) =>
        HelpMessages.Commands(Here, [.. Enumerable.Range(0, count).Select(number => Command(number, count))], new CohortId(1), page);

    private static InteractionRoute.SlashCommand Command(int number, int count) => new(
        $"command word{number:0000}",
        Description,
        (Access)(number * 4 / count),
        ResponseKind.Private,
        (_, _) => throw new NotSupportedException());
}
