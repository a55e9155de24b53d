using DjangonautBot.Interactions.Text;
using DjangonautBot.Interactions.Text.Links;

namespace DjangonautBot.Tests.Interactions.Text;

internal sealed class TrackersTests
{
    private const string OwnTracker = "https://bugs.example.org/issues/{id}/view";
    private const string Ticket123 = "https://code.djangoproject.com/ticket/123";
    private const string Pull678 = "https://github.com/django/django/pull/678";

    [TestCase("#123", "#123")]
    [TestCase("Looked at #123 and #45.", "#123 #45")]
    [TestCase("#123, #45; #6: #7! #8? (#9) [#10] {#11} \"#12\" '#13' “#14”", "#123 #45 #6 #7 #8 #9 #10 #11 #12 #13 #14")]
    [TestCase("*#1* **#2** _#3_ ~~#4~~ ||#5||", "#1 #2 #3 #4 #5")]
    [TestCase("# #123\n- #45\n> #6", "#123 #45 #6")]
    [TestCase("#123/#45", "#123 #45")]
    [TestCase("#123-#45", "#123 #45")]
    [TestCase("#123's tests", "#123")]
    [TestCase("see:#123", "#123")]
    [TestCase("🚀#123🚀", "#123")]
    [TestCase("修复了#123的问题", "#123")]
    [TestCase("ticket 12345", "#12345")]
    [TestCase("Ticket 12345", "#12345")]
    [TestCase("TICKET 12345.", "#12345")]
    [TestCase("ticket #12345", "#12345")]
    [TestCase("ticket#12345", "#12345")]
    [TestCase("ticket  12345", "#12345")]
    [TestCase("ticket\u00A012345", "#12345")]
    [TestCase("(ticket 12345)", "#12345")]
    [TestCase("sub-ticket 12345", "#12345")]
    [TestCase("ticket ticket 5", "#5")]
    [TestCase("#123 and ticket 123 and #123", "#123")]
    [TestCase("#9999999", "#9999999")]
    [TestCase("#\u200B123", "#123")]
    [TestCase("no number #", "")]
    [TestCase("#0", "")]
    [TestCase("#007", "")]
    [TestCase("#12345678", "")]
    [TestCase("ticket 12345678", "")]
    [TestCase("ticket 0", "")]
    [TestCase("abc#12", "")]
    [TestCase("django/django#12", "")]
    [TestCase("é#12", "")]
    [TestCase("1#12", "")]
    [TestCase("#12abc", "")]
    [TestCase("#12é", "")]
    [TestCase("#fff123", "")]
    [TestCase("##12", "")]
    [TestCase("#12#13", "")]
    [TestCase("&#123;", "")]
    [TestCase("/#123", "")]
    [TestCase("page.html?#123", "")]
    [TestCase("a_#123", "")]
    [TestCase("#123_a", "")]
    [TestCase("#123-fix", "")]
    [TestCase("#1.5", "")]
    [TestCase("ticket 2/3", "")]
    [TestCase("#1\uFE0F\u20E3", "")]
    [TestCase(@"\#123", "")]
    [TestCase("<#123>", "")]
    [TestCase("#١٢٣", "")]
    [TestCase("PR #123", "")]
    [TestCase("(pr #123)", "")]
    [TestCase("my pull request #123", "")]
    [TestCase("tickets 12", "")]
    [TestCase("ticket12", "")]
    [TestCase("myticket 12", "")]
    [TestCase("/ticket 12", "")]
    [TestCase("ticket\n12", "")]
    [TestCase("ticket", "")]
    [TestCase("ticket ", "")]
    [TestCase("", "")]
    public void Numbers_of_tickets_are_recognised(string text, string names) => Assert.That(Names(text), Is.EqualTo(names));

    [TestCase("`#123`", "")]
    [TestCase("`` ` #123 ``", "")]
    [TestCase("```\n#123\n```", "")]
    [TestCase("```py\nticket 123\n``` #45", "#45")]
    [TestCase("```open\n#123", "")]
    [TestCase("````\n```\n#123\n````", "")]
    [TestCase("`open #123", "#123")]
    [TestCase("``open #123`", "#123")]
    [TestCase(@"\`#123`", "#123")]
    [TestCase("`a` #1 `b` #2", "#1 #2")]
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

    [TestCase("https://example.org/#123")]
    [TestCase("https://example.org/?q=#123")]
    [TestCase("<https://example.org/#123>")]
    [TestCase("www.example.org/#123")]
    [TestCase("ftp://example.org/#123")]
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
