using System.Globalization;
using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Conversations.Standups;
using DjangonautBot.Tests.Repository.Schema;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Summaries;

/// <summary>
/// Whatever was rendered from somebody's words, and still stands, follows them. People write, edit, hide and take back at random; a run
/// prints its seed, and repeats one that is given as <c>QUOTE_TEST_SEED</c>.
/// </summary>
internal sealed class FollowedWordsTests : BriefConversation
{
    private const int Steps = 40;

    private static readonly string[] Moments =
    [
        "2026-03-19 16:30", "2026-03-20 12:00", "2026-03-22 18:30", "2026-03-25 12:00", "2026-03-26 16:30", "2026-03-29 18:30",
    ];

    // Words that may stand nowhere any more, and words for the Navigators of Pluto and Captains only.
    private readonly HashSet<string> _gone = [];
    private readonly HashSet<string> _private = [];
    private readonly Dictionary<string, List<string>> _standing = [];
    private int _words;
    private int _moment;

    [Test]
    [CancelAfter(300_000)]
    public async Task No_message_keeps_words_that_were_edited_hidden_or_taken_back()
    {
        var seed = Environment.GetEnvironmentVariable("QUOTE_TEST_SEED") is { } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        await TestContext.Out.WriteLineAsync($"seed {seed}");
        var random = new Random(seed);
        await CoverAsync();
        await CheckInAsync(random, Ada);
        await CheckInAsync(random, Bilal);
        await AskAsync(random, Ada);
        await LiveUntilAsync(Moments[_moment++]);
        for (var step = 0; step < Steps; step++)
        {
            await TakeAStepAsync(random);
            await SettleDownAsync();
            Check($"seed {seed}, step {step}");
        }

        await Bilal.PressAsync((await Bilal.RunAsync("me delete")).Message!, "Delete my data");
        foreach (var (what, words) in _standing.Where(standing => standing.Key.StartsWith("Bilal", StringComparison.Ordinal)))
        {
            _gone.UnionWith(words);
        }

        await SettleDownAsync();
        Check($"seed {seed}, after Bilal's deletion");
    }

    private Task TakeAStepAsync(Random random) => random.Next(7) switch
    {
        0 or 1 => CheckInAsync(random, random.Next(2) == 0 ? Ada : Bilal),
        2 => AskAsync(random, random.Next(2) == 0 ? Ada : Bilal),
        3 => ShareAsync(random, random.Next(2) == 0 ? Ada : Bilal),
        4 => SetGoalAsync(random.Next(2) == 0 ? Ada : Bilal),
        5 => LeaveANoteAsync(random.Next(2) == 0 ? Navigator : Linus),
        _ => LiveUntilAsync(Moments[Math.Min(_moment++, Moments.Length - 1)]),
    };

    private async Task CheckInAsync(Random random, Person person)
    {
        var isPrivate = random.Next(2) == 0;
        string[] words = [New(), New(), New(), New()];
        var week = _moment < 4 ? 3 : 4;
        await (await person.RunAsync("checkin", ("week", week))).Form!.SubmitAsync(
            (Labels.WorkedOn, words[0]),
            (Labels.NextUp, words[1]),
            (Labels.Stuck, words[2]),
            (Labels.Win, words[3]),
            (Labels.For, isPrivate ? Labels.MyGuides : Labels.MyTeam));
        Replace($"{person.Name} {week}", [.. words]);
        _private.UnionWith(isPrivate ? words : []);
    }

    private async Task AskAsync(Random random, Person person)
    {
        var words = New();
        var asked = await person.RunAsync("ask", ("question", words));
        await SettleDownAsync();
        Replace($"{person.Name} asks {words}", [words]);
        if (random.Next(2) == 0)
        {
            await LiveUntilAsync(Moments[Math.Min(_moment++, Moments.Length - 1)]);
            await person.PressAsync(asked.Message!, "Withdraw");
            Replace($"{person.Name} asks {words}", []);
        }
    }

    private async Task ShareAsync(Random random, Person person)
    {
        var words = New();
        await person.PressAsync((await person.RunAsync("win", ("text", words))).Message!, "Share");
        await SettleDownAsync();
        Replace($"{person.Name} wins {words}", [words]);
        if (random.Next(2) == 0)
        {
            await LiveUntilAsync(Moments[Math.Min(_moment++, Moments.Length - 1)]);
            await person.PressAsync(TeamChannel.Messages.First(message => message.Text.StartsWith("**🎉", StringComparison.Ordinal)
                && message.Text.Contains(words, StringComparison.Ordinal)), "Take back");
            Replace($"{person.Name} wins {words}", []);
        }
    }

    private async Task SetGoalAsync(Person person)
    {
        var words = New();
        await person.RunAsync("goal set", ("text", words));
        Replace($"{person.Name} goal", [words]);
    }

    private async Task LeaveANoteAsync(Person person)
    {
        var words = New();
        var brief = (await person.RunAsync("standup brief")).Message!;
        var week = brief.Text.Split("week ")[1][..1];
        await (await person.PressAsync(brief, "Leave a note")).Form!.SubmitAsync(("What should the next stand-up know?", words));
        Replace($"note {week}", [words]);
    }

    private string New() => $"word{++_words}x";

    private void Replace(string what, List<string> words)
    {
        _gone.UnionWith(_standing.GetValueOrDefault(what, []));
        _standing[what] = words;
    }

    private void Check(string when)
    {
        Person[] guides = [Navigator, Linus, Captain];
        var channels = Server.Channels.Concat(Server.Threads).ToList();
        var direct = new[] { Ada, Bilal, Chidi, Margaret }.Concat(guides).ToDictionary(person => person, person => person.DirectMessages);
        Assert.Multiple(() =>
        {
            Assert.That(_gone.Where(words => channels.Concat(direct.Values).Any(channel => Holds(channel, words))), Is.Empty, when);
            Assert.That(
                _private.Except(_gone).Where(words =>
                    channels.Any(channel => Holds(channel, words))
                    || direct.Any(each => !guides.Contains(each.Key) && Holds(each.Value, words))),
                Is.Empty,
                $"{when}: private");
            Assert.That(NotKnown(), Is.Empty, $"{when}: quoted, and not known to be");
        });
    }

    // Every message that holds a text, wherever it stands, has a row that says so.
    private List<string> NotKnown() => Bot.Database.Read(connection => QuotedTextTests.Quoted
        .Select(quoted => (Table: quoted.Key.Split('.')[0], Column: quoted.Key.Split('.')[1], Number: quoted.Value))
        .SelectMany(text => connection.Query<(string Text, long Number, ulong MessageId)>(
            $"""
            select text.{text.Column}, text.{text.Number}, delivery.message_id
            from {text.Table} as text join delivery on delivery.message_id is not null
            where text.{text.Column} <> '' and not exists (
              select 1 from delivery_quote as quote
              where quote.source = '{text.Table}' and quote.source_id = text.{text.Number} and quote.delivery_id = delivery.delivery_id)
            """).Select(row => (row.Text, row.MessageId, What: $"{text.Table}.{text.Column} {row.Number} in message {row.MessageId}")))
        .Where(row => Messages().Any(message => message.Id == row.MessageId && message.Text.Contains(row.Text, StringComparison.Ordinal)))
        .Select(row => row.What)
        .ToList());

    private IEnumerable<SandboxMessage> Messages() => Server.Channels.Concat(Server.Threads)
        .Concat(new[] { Ada, Bilal, Navigator, Linus, Margaret }.Select(person => person.DirectMessages).OfType<SandboxChannel>())
        .SelectMany(channel => channel.Messages);

    private static bool Holds(SandboxChannel? channel, string words) => channel?.Messages.Any(message =>
        message.Text.Contains(words, StringComparison.Ordinal)
        || message.Files.Any(file => file.Text.Contains(words, StringComparison.Ordinal))) == true;

    private Task SettleDownAsync() => WaitForBotAsync(() => Count(
        "select count(*) from delivery where state in ('waiting', 'sending') and due_at <= "
            + World.Clock.GetUtcNow().ToUnixTimeMilliseconds()) == 0);
}
