using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace DjangonautBot.Tests.Page;

/// <summary>A window of the browser that shows the sandbox's page, and the actions of its user.</summary>
internal sealed class Window
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<Task> _dismissals = new();

    public Window(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Console += (_, line) =>
        {
            if (line.Type is "error" or "warning")
            {
                _complaints.Enqueue(line.Text);
            }
        };
        page.Dialog += (_, dialog) =>
        {
            _complaints.Enqueue($"a dialog opened: {dialog.Message}");
            _dismissals.Enqueue(dialog.DismissAsync());
        };
    }

    public IPage Page { get; }

    /// <summary>Drops the browser's messages so far, where messages are expected.</summary>
    public void ForgetComplaints() => _complaints.Clear();

    /// <summary>Errors and warnings in the browser's console, among them violations of the content security policy, and dialogs.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>The input for messages and commands.</summary>
    public ILocator Bar => Page.GetByRole(AriaRole.Combobox, new() { Name = "Message or command" });

    /// <summary>The form that the bot opened.</summary>
    public ILocator Form => Page.GetByRole(AriaRole.Dialog);

    public ILocator Messages => Page.GetByRole(AriaRole.Article);

    public ILocator Message(string text) => Messages.Filter(new() { HasText = text });

    /// <summary>A message that only this person can see.</summary>
    public ILocator PrivateMessage(string text) => Message(text).Filter(new() { HasText = "Only you can see this" });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = name });

    /// <summary>One of the choices in the list that is open.</summary>
    public ILocator Choice(string name) => Page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option, new() { Name = name });

    /// <summary>A field of the command that is being filled in.</summary>
    public ILocator Option(string name) => Page.Locator("#command-form").GetByLabel(name).And(Page.Locator("input"));

    public Task<IResponse?> OpenAsync(string address) => Page.GotoAsync(address);

    /// <param name="person">The name and the roles, as the list of people shows them.</param>
    public Task BecomeAsync(string person) => Page.GetByLabel("You are").SelectOptionAsync(person);

    /// <summary>Types a command, and takes it from the list.</summary>
    public async Task BeginAsync(string command)
    {
        await Bar.FillAsync(command);
        await Page.GetByRole(AriaRole.Listbox, new() { Name = "Commands" })
            .GetByRole(AriaRole.Option, new() { Name = command })
            .First.ClickAsync();
    }

    /// <summary>Types a command, and runs it with the options that it has then.</summary>
    public async Task RunAsync(string command)
    {
        await BeginAsync(command);
        await Button("Run").ClickAsync();
    }

    /// <summary>Fills in the form that is open, and submits it.</summary>
    public async Task SubmitAsync(params (string Label, string Value)[] answers)
    {
        foreach (var (label, value) in answers)
        {
            await Form.GetByLabel(label).FillAsync(value);
        }

        await Form.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Assertions.Expect(Form).ToBeHiddenAsync();
    }

    /// <summary>Presses Tab until an element has the focus, as a person without a mouse does.</summary>
    public async Task TabToAsync(ILocator target, string key = "Tab")
    {
        const int Stops = 120;
        for (var stop = 0; stop < Stops; stop++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await Page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"{target} was not reached with {key}.");
    }

    public async Task CloseAsync()
    {
        await Page.Context.CloseAsync();
        await Task.WhenAll(_dismissals);
    }
}
