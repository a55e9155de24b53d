using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Help;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Tests.Features.Help;

internal sealed class HelpMessagesTests
{
    [Test]
    public void However_many_commands_there_are_they_fit([Values(1, 40, 60, 80, 120, 400, 2500)] int count)
    {
        var embeds = HelpMessages.Commands("Here", [.. Enumerable.Range(0, count).Select(number => Command(number, count))]).Embeds!;

        Assert.That(embeds.Sum(embed => Excerpt.Length(embed.Title + embed.Description)), Is.LessThanOrEqualTo(Embed.MaxTotalLength));
        Assert.That(embeds.Select(embed => Excerpt.Length(embed.Description)), Is.All.InRange(1, Embed.MaxDescriptionLength));
    }

    [Test]
    public void Where_there_is_no_room_for_all_that_they_do_their_names_stay()
    {
        var embeds = HelpMessages.Commands("Here", [.. Enumerable.Range(0, 100).Select(number => Command(number, 100))]).Embeds!;

        Assert.That(
            string.Join('\n', embeds.Select(embed => embed.Description)).Split('\n'),
            Has.Length.EqualTo(100).And.All.StartsWith("`/command word"));
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

        var embed = HelpMessages.Commands("Here", [menu]).Embeds!.Single();

        Assert.That(embed.Description, Is.EqualTo("*Mark as answer* in a message's *Apps* menu: it answers a question"));
    }

    private static InteractionRoute.SlashCommand Command(int number, int count) => new(
        $"command word{number:0000}",
        new string('d', 100),
        (Access)(number * 4 / count),
        ResponseKind.Private,
        (_, _) => throw new NotSupportedException());
}
