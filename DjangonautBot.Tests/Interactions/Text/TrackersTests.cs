using DjangonautBot.Interactions.Text;
using DjangonautBot.Interactions.Text.Links;

namespace DjangonautBot.Tests.Interactions.Text;

internal sealed class TrackersTests
{
    private const string OwnTracker = "https://bugs.example.org/issues/{id}/view";
    private const string Ticket123 = "https://code.djangoproject.com/ticket/123";
    private const string Pull678 = "https://github.com/django/django/pull/678";

    [TestCase("We're #1!", "")]
    [TestCase("color #123456", "")]
    [TestCase("#123", "")]
    [TestCase("issue #19", "")]
    [TestCase("#1234", "#1234")]
    [TestCase("ticket 7 and ticket #19", "#7 #19")]
    [TestCase("PRs #18001", "")]
    [TestCase("PRs #18001, #18002 and #18003", "")]
    [TestCase("pull requests 18001 & #18002", "")]
    [TestCase("MR: #12345", "")]
    [TestCase("PR #18001 closes #34567", "#34567")]
    [TestCase("sprs #12345", "#12345")]
    [TestCase("#12300", "#12300")]
    [TestCase("Looked at #12300 and #45000.", "#12300 #45000")]
    [TestCase("#12300, #45000; #60000: #70000! #80000?", "#12300 #45000 #60000 #70000 #80000")]
    [TestCase("(#90000) [#10000] {#11000} \"#12000\" '#13000' “#14000”", "#90000 #10000 #11000 #12000 #13000 #14000")]
    [TestCase("*#10000* **#20000** _#30000_ ~~#40000~~ ||#50000||", "#10000 #20000 #30000 #40000 #50000")]
    [TestCase("# #12300\n- #45000\n> #60000", "#12300 #45000 #60000")]
    [TestCase("#12300/#45000", "#12300 #45000")]
    [TestCase("#12300-#45000", "#12300 #45000")]
    [TestCase("#12300's tests", "#12300")]
    [TestCase("see:#12300", "#12300")]
    [TestCase("🚀#12300🚀", "#12300")]
    [TestCase("修复了#12300的问题", "#12300")]
    [TestCase("ticket 12345", "#12345")]
    [TestCase("Ticket 12345", "#12345")]
    [TestCase("TICKET 12345.", "#12345")]
    [TestCase("ticket #12345", "#12345")]
    [TestCase("ticket#12345", "#12345")]
    [TestCase("ticket  12345", "#12345")]
    [TestCase("ticket\u00A012345", "#12345")]
    [TestCase("(ticket 12345)", "#12345")]
    [TestCase("sub-ticket 12345", "#12345")]
    [TestCase("ticket ticket 50000", "#50000")]
    [TestCase("#12300 and ticket 12300 and #12300", "#12300")]
    [TestCase("ticket 9999999", "#9999999")]
    [TestCase("#\u200B12300", "#12300")]
    [TestCase("no number #", "")]
    [TestCase("#00000", "")]
    [TestCase("#00700", "")]
    [TestCase("#12345678", "")]
    [TestCase("ticket 12345678", "")]
    [TestCase("ticket 00000", "")]
    [TestCase("abc#12000", "")]
    [TestCase("django/django#12000", "")]
    [TestCase("é#12000", "")]
    [TestCase("1#12000", "")]
    [TestCase("#12000abc", "")]
    [TestCase("#12000é", "")]
    [TestCase("#fff123", "")]
    [TestCase("##12000", "")]
    [TestCase("#12000#13000", "")]
    [TestCase("&#12300;", "")]
    [TestCase("/#12300", "")]
    [TestCase("page.html?#12300", "")]
    [TestCase("a_#12300", "")]
    [TestCase("#12300_a", "")]
    [TestCase("#12300-fix", "")]
    [TestCase("#10000.5", "")]
    [TestCase("ticket 20000/3", "")]
    [TestCase("#10000\uFE0F\u20E3", "")]
    [TestCase(@"\#12300", "")]
    [TestCase("<#12300>", "")]
    [TestCase("#١٢٣00", "")]
    [TestCase("PR #12300", "")]
    [TestCase("(pr #12300)", "")]
    [TestCase("my pull request #12300", "")]
    [TestCase("tickets 12000", "")]
    [TestCase("ticket12", "")]
    [TestCase("myticket 12", "")]
    [TestCase("/ticket 12000", "")]
    [TestCase("ticket\n12", "")]
    [TestCase("ticket", "")]
    [TestCase("ticket ", "")]
    [TestCase("", "")]
    public void Numbers_of_tickets_are_recognised(string text, string names) => Assert.That(Names(text), Is.EqualTo(names));

    [TestCase("`#12300`", "")]
    [TestCase("`` ` #12300 ``", "")]
    [TestCase("```\n#12300\n```", "")]
    [TestCase("```py\nticket 123\n``` #45000", "#45000")]
    [TestCase("```open\n#12300", "")]
    [TestCase("````\n```\n#12300\n````", "")]
    [TestCase("`open #12300", "#12300")]
    [TestCase("``open #12300`", "#12300")]
    [TestCase(@"\`#12300`", "#12300")]
    [TestCase("`a` #10000 `b` #20000", "#10000 #20000")]
    [TestCase("`https://code.djangoproject.com/ticket/123`", "")]
    public void What_is_code_is_not(string text, string names) => Assert.That(Names(text), Is.EqualTo(names));

    [TestCase(Ticket123)]
    [TestCase(Ticket123 + "/")]
    [TestCase(Ticket123 + "#comment:4")]
    [TestCase(Ticket123 + "?version=3#no1")]
    [TestCase("<" + Ticket123 + ">")]
    [TestCase("(" + Ticket123 + ").")]
    [TestCase("**" + Ticket123 + "**")]
    [TestCase("[the ticket](" + Ticket123 + ")")]
    [TestCase("看" + Ticket123 + "。")]
    [TestCase("http://code.djangoproject.com/ticket/123")]
    [TestCase("HTTPS://Code.DjangoProject.com/ticket/123")]
    public void The_address_of_a_ticket_is_that_ticket(string text) => Assert.That(
        Trackers.Find(text, trackerUrl: null), Is.EqualTo([new TrackerMention(TrackerMentionKind.Ticket, "#123", Ticket123)]));

    [TestCase(Pull678)]
    [TestCase(Pull678 + "/")]
    [TestCase(Pull678 + "/files")]
    [TestCase(Pull678 + "/commits/0a1b2c#r5")]
    [TestCase(Pull678 + "#issuecomment-123456789")]
    [TestCase(Pull678 + "?notification_referrer_id=1")]
    [TestCase("<" + Pull678 + ">")]
    [TestCase("See " + Pull678 + ", please.")]
    [TestCase("http://www.github.com/django/django/pull/678")]
    public void The_address_of_a_pull_request_is_that_one(string text) =>
        Assert.That(
            Trackers.Find(text, trackerUrl: null),
            Is.EqualTo([new TrackerMention(TrackerMentionKind.PullRequest, "django/django#678", Pull678)]));

    [TestCase("https://example.org/#12300")]
    [TestCase("https://example.org/?q=#12300")]
    [TestCase("<https://example.org/#12300>")]
    [TestCase("www.example.org/#12300")]
    [TestCase("ftp://example.org/#12300")]
    [TestCase("https://code.djangoproject.com/ticket/")]
    [TestCase("https://code.djangoproject.com/ticket/0")]
    [TestCase("https://code.djangoproject.com/ticket/12345678")]
    [TestCase("https://code.djangoproject.com/ticket/123abc")]
    [TestCase("https://code.djangoproject.com/attachment/ticket/123")]
    [TestCase("https://web.archive.org/web/https://code.djangoproject.com/ticket/123")]
    [TestCase("https://code.djangoproject.com.example.org/ticket/123")]
    [TestCase("https://github.com/django/django/pulls")]
    [TestCase("https://github.com/django/django/pull/new/branch")]
    [TestCase("https://github.com/django/django/pull/678.diff")]
    [TestCase("https://github.com/django/django/issues/678")]
    [TestCase("https://github.com/django/pull/678")]
    [TestCase("https://github.com/a b/c/pull/678")]
    [TestCase("https://github.com.example.org/django/django/pull/678")]
    [TestCase("https://gist.github.com/django/django/pull/678")]
    public void Any_other_address_is_none(string text) => Assert.That(Trackers.Find(text, trackerUrl: null), Is.Empty);

    [TestCase("#123", "https://bugs.example.org/issues/123/view")]
    [TestCase("ticket 123", "https://bugs.example.org/issues/123/view")]
    [TestCase("https://bugs.example.org/issues/123/view?tab=2", "https://bugs.example.org/issues/123/view")]
    [TestCase("https://code.djangoproject.com/ticket/123", "https://code.djangoproject.com/ticket/123")]
    [TestCase("https://bugs.example.org/issues/123/edit", null)]
    [TestCase("#12", "https://bugs.example.org/issues/12/view")]
    [TestCase("issue #1234567", "https://bugs.example.org/issues/1234567/view")]
    [TestCase("We're #1!", null)]
    [TestCase("PRs #18", null)]
    public void A_team_can_have_a_tracker_of_its_own(string text, string? url) =>
        Assert.That(Trackers.Find(text, OwnTracker).SingleOrDefault()?.Url, Is.EqualTo(url));

    [TestCase("https://bugs.example.org/{id}")]
    [TestCase("https://bugs.example.org/show?id={id}&all=1")]
    [TestCase("https://github.com/wagtail/wagtail/issues/{id}")]
    public void An_address_with_a_place_for_the_number_is_a_tracker(string url) => Assert.That(Trackers.IsTracker(url), Is.True);

    [TestCase("https://bugs.example.org/")]
    [TestCase("http://bugs.example.org/{id}")]
    [TestCase("https://{id}.example.org/")]
    [TestCase("https://{id}")]
    [TestCase("https:///{id}")]
    [TestCase("https://ada@bugs.example.org/{id}")]
    [TestCase("https://bugs.example.org/{id}/{id}")]
    [TestCase("https://bugs.example.org/{id} and more")]
    [TestCase("https://bugs.example.org/{id}>)@everyone")]
    [TestCase("https://bugs.example.org/({id})")]
    [TestCase("javascript:alert({id})//")]
    [TestCase("{id}")]
    [TestCase("")]
    public void Anything_else_is_none(string url) => Assert.That(Trackers.IsTracker(url), Is.False);

    [Test]
    public void A_tracker_has_a_greatest_length() =>
        Assert.That(Trackers.IsTracker($"https://bugs.example.org/{new string('a', Trackers.LongestUrl)}/{{id}}"), Is.False);

    private static string Names(string text) => string.Join(' ', Trackers.Find(text, trackerUrl: null).Select(mention => mention.Name));
}
