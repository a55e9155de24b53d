using System.Collections.Concurrent;

namespace DjangonautBot.Tests.Page;

/// <summary>The order in which the page fetches and listens.</summary>
internal sealed class ListeningPageTests : ScriptedPageTest
{
    [Test]
    public async Task It_listens_before_it_fetches_so_that_nothing_is_missed_in_between()
    {
        var seen = new ConcurrentQueue<string>();
        var page = await Chromium.OpenAsync();
        page.Response += (_, response) => seen.Enqueue($"answered {Name(response.Url)}");
        page.Request += (_, request) => seen.Enqueue($"asked for {Name(request.Url)}");

        await page.RunAndWaitForResponseAsync(() => page.GotoAsync(Address), response => Name(response.Url) == "messages");

        Assert.That(
            seen.Where(step => step is "answered events" or "asked for messages"), Is.EqualTo(["answered events", "asked for messages"]));
        await page.Context.CloseAsync();
    }

    private static string Name(string url) => new Uri(url).Segments[^1];
}
