using DjangonautBot.Tests.Support;
using Microsoft.Playwright;

namespace DjangonautBot.Tests.Page;

/// <summary>The rules find each violation.</summary>
[Category(TestCategory.Browser)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class AccessibilityCheckTests
{
    private IPage _page = null!;

    [SetUp]
    public async Task OpenAsync() => _page = await Chromium.OpenAsync();

    [TearDown]
    public Task CloseAsync() => _page.Context.CloseAsync();

    [Test]
    public async Task A_good_page_has_no_finding()
    {
        await ShowAsync("<label>Name <input style='border: 1px solid #555'></label><h2>Details</h2><p>Words</p>");

        Assert.That(await AccessibilityCheck.CheckAsync(_page), Is.Empty);
    }

    [TestCase("<button></button>", "no name")]
    [TestCase("<input placeholder='Name'>", "no name")]
    [TestCase("<a href='#'><span aria-hidden='true'>x</span></a>", "no name")]
    [TestCase("<img src='data:,'>", "no text for a picture")]
    [TestCase("<p id='a'>1</p><p id='a'>2</p>", "id twice")]
    [TestCase("<button aria-describedby='nowhere'>Go</button>", "aria-describedby leads nowhere")]
    [TestCase("<button aria-label='Close'>Leave</button>", "name without its text")]
    [TestCase("<button tabindex='2'>Go</button>", "focus order of its own")]
    [TestCase("<h4>Too deep</h4>", "heading level left out")]
    [TestCase("<ul><li>One</li><div>Two</div></ul>", "list with other things")]
    [TestCase("<button>Go <a href='#'>there</a></button>", "control inside a control")]
    [TestCase("<div aria-hidden='true'><button>Go</button></div>", "focus where nothing is said")]
    [TestCase("<p style='color: #888; background: #fff'>Pale</p>", "contrast")]
    [TestCase("<p style='color: #000; background: #fff; opacity: .4'>Faded</p>", "contrast")]
    [TestCase("<div style='background: #222'><p style='color: color-mix(in srgb, #fff 20%, #222)'>Dark on dark</p></div>", "contrast")]
    [TestCase("<label>Name <input style='border: 1px solid #ddd; background: #fff'></label>", "edge of a field")]
    [TestCase("<dialog open aria-label='Form'><button>Go</button></dialog>", "dialog is not modal")]
    [TestCase("<div style='overflow: auto; height: 20px'><p>One</p><p>Two</p></div>", "cannot be scrolled with the keyboard")]
    public async Task What_breaks_a_rule_is_found(string broken, string rule)
    {
        await ShowAsync(broken);

        Assert.That(await AccessibilityCheck.CheckAsync(_page), Has.Some.StartsWith(rule));
    }

    [TestCase("<div role='list'><p>One</p></div>", "aria-required-children")]
    [TestCase("<h2 aria-checked='true'>Two</h2>", "aria-allowed-attr")]
    [TestCase("<button style='font-size: 1px'>a</button><button style='font-size: 1px'>b</button>", "target-size")]
    public async Task What_breaks_a_rule_of_axe_is_found(string broken, string rule)
    {
        await ShowAsync(broken);

        Assert.That(await AxeCheck.CheckAsync(_page), Has.Some.StartsWith($"axe {rule}: "));
    }

    [Test]
    public async Task A_good_page_has_no_finding_of_axe()
    {
        await ShowAsync("<label>Name <input style='border: 1px solid #555'></label><h2>Details</h2><p>Words</p>");

        Assert.That(await AxeCheck.CheckAsync(_page), Is.Empty);
    }

    private Task ShowAsync(string main) => _page.SetContentAsync(
        $"""
        <!doctype html>
        <html lang="en">
        <head><title>Page</title></head>
        <body><nav aria-label="Places"><a href="#">Start</a></nav><main><h1>Page</h1>{main}</main><p role="status"></p></body>
        </html>
        """);
}
