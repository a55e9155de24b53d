using System.Text;
using System.Text.RegularExpressions;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Summaries;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Features.Summaries;

/// <summary>Rules that hold for any text and any audience.</summary>
internal sealed partial class SummaryRulesTests
{
    private const int TextsOfEach = 4;
    private const int MostPeople = 12;

    private SummaryFixture _story = null!;

    [OneTimeSetUp]
    public void Begin() => _story = new SummaryFixture();

    [OneTimeTearDown]
    public void End() => _story.Dispose();

    [Rule(MaxTest = 30)]
    public void Discord_takes_every_summary(WrittenText[] texts, int whom)
    {
        Tell(texts, whom, _ => "");

        Assert.That(Messages(Enum.GetValues<Visibility>()).SelectMany(DiscordLimits.Complaints), Is.Empty);
    }

    [Rule(MaxTest = 30)]
    public void No_link_is_cut(WrittenText[] texts, int whom)
    {
        Tell(texts, whom, number => $"#{number}2345 ");

        foreach (var text in Messages(Enum.GetValues<Visibility>()).SelectMany(message => message.Texts()))
        {
            Assert.That(WholeLink().Count(text), Is.EqualTo(LinkBegin().Count(text)), text);
            Assert.That(text, Does.Not.Contain("\uFFFD"));
        }
    }

    [Rule(MaxTest = 30)]
    public void What_is_for_guides_reaches_nobody_else(WrittenText[] texts, int whom)
    {
        var isPrivate = Tell(texts, whom, number => $"sesame{number} ");
        var secrets = isPrivate
            .SelectMany((secret, person) => secret ? Enumerable.Range(person * TextsOfEach, TextsOfEach) : [])
            .Select(number => $"sesame{number} ")
            .ToList();

        var leaked = Messages(Visibility.Team, Visibility.Others)
            .SelectMany(message => message.Texts())
            .Concat(new[] { Visibility.Team, Visibility.Others }.SelectMany(Files))
            .ToList();
        Assert.That(secrets.Where(secret => leaked.Any(text => text.Contains(secret, StringComparison.Ordinal))), Is.Empty);
        var told = Files(Visibility.Guides);
        Assert.That(secrets, Is.All.Matches<string>(secret => told.All(text => text.Contains(secret!, StringComparison.Ordinal))));
    }

    // Four texts are a check-in; the bits of a number mark the private ones.
    private List<bool> Tell(WrittenText[] texts, int whom, Func<int, string> begin)
    {
        _story.Clear();
        var people = texts.Chunk(TextsOfEach).Where(chunk => chunk.Length == TextsOfEach).Take(MostPeople).ToList();
        var isPrivate = people.Select((_, person) => (whom >> person & 1) == 1).ToList();
        foreach (var (person, own) in people.Index())
        {
            var words = own.Select(
                    (text, index) =>
                        Excerpt.Of($"{begin((person * TextsOfEach) + index)}{text.Text}", CheckInDraft.LongestText).Trim() + " ")
                .ToList();
            _story.CheckIn($"*P{person}*", words[0], words[1], words[2], words[3], isPrivate[person] ? Audience.Guides : Audience.Team);
        }

        return isPrivate;
    }

    private IEnumerable<OutgoingMessage> Messages(params Visibility[] readers) =>
        from each in readers
        let summary = _story.Read(each)
        from message in new[] { SummaryMessages.Show(summary), SummaryMessages.Post(summary, mayAttach: true) }
        select message;

    private List<string> Files(Visibility visibility)
    {
        var summary = _story.Read(visibility);
        return
        [
            .. new[] { SummaryFiles.Markdown(summary), SummaryFiles.Table(summary) }.Select(file =>
                Encoding.UTF8.GetString(file.Content.Span)),
        ];
    }

    [GeneratedRegex(@"(?<!\\)\]\((?:https?://[^\s()]+|<https?://[^\s<>]+>)\)")]
    private static partial Regex WholeLink();

    [GeneratedRegex(@"(?<!\\)\]\(")]
    private static partial Regex LinkBegin();
}
