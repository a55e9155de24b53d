using System.Text;
using System.Text.RegularExpressions;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Summaries;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Features.Summaries;

/// <summary>Summaries as people read them, each of which Discord takes.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed partial class SummaryTextTests : IDisposable
{
    // The amount of text that people read in a minute.
    private const int WordsInAMinute = 260;

    private static readonly string[] Names = ["Ada", "Bilal", "Chidi", "Dalia", "Emeka", "Farah", "Gloria", "Hyun-woo"];

    private readonly SummaryFixture _story = new();

    public void Dispose() => _story.Dispose();

    [Test]
    public void Nobody_has_told_anything() => Verify("SummaryOfNobody", _story.Member("Ada").Member("Bilal").Read(Visibility.Team));

    [Test]
    public void One_person_has() =>
        Verify(
            "SummaryOfOne",
            _story
                .Member("Bilal")
                .CheckIn(
                    "Ada",
                    "Read the guide, and #12345.",
                    "Write a test",
                    "How do I run *one* test, @everyone?",
                    "My first PR: https://github.com/django/django/pull/678")
                .Read(Visibility.Team));

    [Test]
    public void Eight_people_have() => Verify("SummaryOfEight", Eight().Read(Visibility.Team));

    [Test]
    public void Eight_people_wrote_all_they_could()
    {
        foreach (var name in Names)
        {
            _story.CheckIn(name, Long(name, "read"), Long(name, "plan"), Long(name, "wonder about"), Long(name, "celebrate"));
        }

        var summary = _story
            .Question("Ada", Long("Ada", "ask"))
            .Question("Bilal", Long("Bilal", "ask"))
            .Question("Chidi", Long("Chidi", "ask"))
            .Read(Visibility.Team);

        Verify("SummaryOfEightWhoWroteAllTheyCould", summary);
        Assert.That(Words(SummaryMessages.Post(summary, mayAttach: true)), Is.LessThanOrEqualTo(WordsInAMinute));
        Assert.That(
            Content(SummaryFiles.Markdown(summary)),
            Does.Contain(Long("Hyun-woo", "wonder about")).And.Contain(Long("Chidi", "ask")));
    }

    [TestCase(Visibility.Guides)]
    [TestCase(Visibility.Team)]
    [TestCase(Visibility.Others)]
    public void All_of_it_is_private(Visibility visibility) => Verify(
        $"SummaryOfPrivateCheckInsFor{visibility}",
        _story.CheckIn("Ada", "Between us", "Sleep", "It is a lot", "I said so", Audience.Guides)
            .CheckIn("Bilal", audience: Audience.Guides)
            .CheckIn("Chidi", "Ticket 777, but do not tell", audience: Audience.Guides)
            .Question("Ada", "May I take a break?", "navigators", isAnonymous: true)
            .Read(visibility));

    [Test]
    public void What_was_shared_is_told_outside_the_team() => Verify("SummaryForOthers", Eight().Read(Visibility.Others));

    [Test]
    public void Every_script_stays_what_it_is() => Verify(
        "SummaryInManyScripts",
        _story.CheckIn("אדה", "קראתי את המדריך של ג׳נגו. כתבתי בדיקה ראשונה!", stuck: "איך מריצים רק בדיקה אחת?")
            .CheckIn("ليلى", "قرأت الدليل وكتبت أول اختبار لي في #12345.", win: "أول طلب دمج لي 🎉")
            .CheckIn("👩🏽‍🚀 Zoë", "👩🏽‍🚀🏳️‍🌈 " + string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 60)), win: "🇳🇱🇮🇳")
            .CheckIn("世界", "我读了指南。" + string.Concat(Enumerable.Repeat("世界", 200)))
            .Read(Visibility.Team));

    [Test]
    public void In_full_as_Markdown() =>
        Approved.Verify("SummaryAsMarkdown", Content(SummaryFiles.Markdown(Short().Read(Visibility.Guides))));

    [Test]
    public void In_full_as_a_table() =>
        Approved.Verify("SummaryAsTable", WithoutMark(Short().Read(Visibility.Guides)).ReplaceLineEndings("\n"));

    [Test]
    public void A_win_that_was_shared_is_told_once() =>
        Assert.That(
            _story.CheckIn("Ada", "Wrote a test", win: "It passes").SharedWin("Ada", "It passes").Read(Visibility.Team).Wins,
            Is.EqualTo([new SummaryWin("Ada", "It passes", IsPrivate: false)]));

    [Test]
    public void Tickets_in_questions_and_answers_count_for_those_who_may_read_them()
    {
        _story.Question("Ada", "Is #1100 for me?").Answer("Try #1200 first.")
            .Question("Bilal", "May I drop #1300?", "navigators").Answer("Yes, and take #1400.")
            .Question("Bilal", "What of #1500?", week: 2).Answer("It is done.");

        Assert.That(
            new[] { Visibility.Others, Visibility.Team, Visibility.Guides }.Select(visibility =>
                string.Join(' ', _story.Read(visibility).Mentions.Select(mention => mention.Name))),
            Is.EqualTo(["", "#1100 #1200", "#1100 #1300 #1200 #1400"]));
    }

    [Test]
    public void A_ticket_is_told_once_however_often_people_write_of_it() =>
        Assert.That(
            _story
                .CheckIn("Ada", "#12345 and #12345", "ticket 12345")
                .CheckIn("Bilal", "#12345 too")
                .Read(Visibility.Team)
                .Mentions.Select(mention => mention.Name),
            Is.EqualTo(["#12345"]));

    [Test]
    public void A_question_of_a_later_week_is_not_of_this_one() =>
        Assert.That(
            _story
                .Question("Ada", "Why?", week: 4)
                .Question("Bilal", "How?", week: 1)
                .Read(Visibility.Team)
                .Questions.Select(question => question.Text),
            Is.EqualTo(["How?"]));

    private SummaryFixture Eight()
    {
        _story
            .CheckIn(
                "Ada",
                "Read the guide. Then I picked ticket #34555 and wrote down what it is about.",
                "Write a test",
                "I do not see where the query is built.")
            .CheckIn("Bilal")
            .CheckIn("Chidi", "Reviewed a pull request for the first time.", win: "The author thanked me!")
            .CheckIn("Dalia", "Rested, mostly. I also tried the debugger.", stuck: "Breakpoints in templates?", audience: Audience.Guides)
            .CheckIn("Emeka", next: "Start with the docs build.")
            .CheckIn(
                "Farah",
                "Rebased #34555 on main; see https://github.com/django/django/pull/18000 please.",
                stuck: "A test fails on SQLite only.")
            .CheckIn("Gloria", stuck: "Where do I begin?")
            .CheckIn("Hyun-woo", "Talked at our local meetup about contributing.", win: "Twelve people came, and two want to join us.");
        return _story.SharedWin("Chidi", "The author thanked me!")
            .Question("Ada", "How do I run one test only?")
            .Question("Bilal", "Is it fine to ask here?", isAnonymous: true)
            .Question("Chidi", "Who reads this?", "navigators");
    }

    private SummaryFixture Short() => _story
        .CheckIn("Ada", "Read the guide.\n```\nmake html\n```\nand more", "=1+1", "Why, \"exactly\"?", "A first, small PR for #12345")
        .CheckIn("Bilal")
        .CheckIn("Chidi", "Between us", audience: Audience.Guides)
        .Question("Bilal", "How do I begin?", isAnonymous: true);

    private static string Long(string name, string verb)
    {
        var text = new StringBuilder();
        for (var number = 1; text.Length < CheckInDraft.LongestText; number++)
        {
            text.Append($"This is thing {number} that {name} has to {verb}, at some length. ");
        }

        return text.ToString(0, CheckInDraft.LongestText).Trim();
    }

    private static void Verify(string name, Summary summary)
    {
        var (shown, posted) = (SummaryMessages.Show(summary), SummaryMessages.Post(summary, mayAttach: true));
        Assert.That(DiscordLimits.Complaints(shown).Concat(DiscordLimits.Complaints(posted)), Is.Empty);
        Approved.Verify(
            name,
            summary.Visibility == Visibility.Guides ? Write(shown) : $"{Write(shown)}\nas a post\n=========\n{Write(posted)}");
    }

    private static string Write(OutgoingMessage message)
    {
        var lines = message.Texts()
            .Concat((message.Files ?? []).Select(file => $"[{file.FileName}]"))
            .Append(string.Concat(message.Buttons().Select(button => $"[{button.Label}] ")).Trim());
        return string.Concat(lines.Where(line => line.Length > 0).Select(line => $"{line}\n"));
    }

    // Without the small print at the end.
    private static int Words(OutgoingMessage message) =>
        Word().Count(LinkTarget().Replace(string.Join(' ', message.Texts().SkipLast(1)), ""));

    private static string WithoutMark(Summary summary) => Content(SummaryFiles.Table(summary)).TrimStart('\uFEFF');

    private static string Content(FileAttachment file) => Encoding.UTF8.GetString(file.Content.Span);

    [GeneratedRegex(@"\]\(<?https[^)]*\)")]
    private static partial Regex LinkTarget();

    [GeneratedRegex(@"[\p{L}\p{N}][^\s]*")]
    private static partial Regex Word();
}
