using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Native;

/// <summary>People who use every part of a bot in a process of its own, and note each answer that tells of trouble.</summary>
internal sealed class NativeStory
{
    private const ulong ManageServer = 1UL << 5;

    private readonly SandboxWorld _world;
    private readonly SandboxServer _server;
    private readonly SandboxChannel _team;
    private readonly SandboxChannel _everybody;
    private readonly Person _captain;
    private readonly Person _grace;
    private readonly Person _linus;
    private readonly Person _ada;
    private readonly Person _bilal;
    private readonly List<string> _troubles = [];

    public NativeStory(SandboxWorld world)
    {
        _world = world;
        _server = world.AddServer("Djangonaut Space");
        _team = _server.AddChannel("team-pluto");
        _everybody = _server.AddChannel("everybody");
        _captain = _server.AddPerson("Maya", _server.AddRole("Captain", ManageServer));
        _grace = _server.AddPerson("Grace");
        _linus = _server.AddPerson("Linus");
        _ada = _server.AddPerson("Ada");
        _bilal = _server.AddPerson("Bilal");
    }

    /// <summary>Answers that say that something went wrong, and options that were refused, each with its command.</summary>
    public IReadOnlyList<string> Troubles => _troubles;

    public async Task SetUpAsync()
    {
        await RunAsync(_captain, "cohort create", ("name", "Session 6"), ("starts_on", "2026-03-02"), ("time_zone", "Europe/Amsterdam"));
        await RunAsync(_captain, "team create", ("name", "Pluto"), ("channel", _team), ("day", "Thursday"), ("time", "18:00"));
        await EnrolAsync("Navigator", _grace, _linus);
        await EnrolAsync("Djangonaut", _ada, _bilal);
        await RunAsync(_captain, "schedule channels", ("summary", _everybody), ("navigators", _everybody), ("captains", _everybody));
        await RunAsync(_captain, "schedule show");
        await RunAsync(_captain, "schedule off", ("post", "summary"));
        await RunAsync(_captain, "cohort break add", ("week_of", "2026-04-06"));
        await RunAsync(_captain, "cohort edit", ("weeks", 9));
        await RunAsync(_captain, "cohort retention", ("days", 30));
    }

    public async Task CheckInAsync(CancellationToken cancellationToken)
    {
        var opened = await RunAsync(_ada, "checkin");
        var saved = Note("checkin", await opened.Form!.SubmitAsync(
            (Labels.WorkedOn, "Read the guide"), (Labels.Stuck, "How do I run one test?"), (Labels.Win, "It builds!")));
        await PressAsync(_ada, saved.Message!, "🚀 good");
        var card = await WaitForAsync("Read the guide", cancellationToken);
        await PressAsync(_bilal, card, "Read all");
        var feedback = await PressAsync(_grace, card, "Give feedback");
        Note("feedback", await feedback.Form!.SubmitAsync([.. feedback.Form.Fields.Take(1).Select(field => (field.Label, "Well done"))]));
        await RunAsync(_ada, "win", ("text", "My first review"));
        await RunAsync(_ada, "goal set", ("text", "One merged pull request"));
        await RunAsync(_ada, "goal show");
        await RunAsync(_ada, "week");
        await RunAsync(_ada, "help");
    }

    public async Task AskAsync(CancellationToken cancellationToken)
    {
        await RunAsync(_ada, "ask", ("question", "Why does it loop?"));
        var card = await WaitForAsync("Why does it loop?", cancellationToken);
        var form = await PressAsync(_grace, card, "Answer");
        Note("answer", await form.Form!.SubmitAsync([.. form.Form.Fields.Take(1).Select(field => (field.Label, "Look at the signal"))]));
        await RunAsync(_bilal, "questions");
        await RunAsync(_bilal, "questions", ("state", "Answered"));
    }

    public async Task LeadAsync()
    {
        await RunAsync(_grace, "rotation show");
        await RunAsync(_grace, "rotation order", ("first", _linus), ("second", _grace));
        await RunAsync(_grace, "rotation cover", ("week", 5));
        await RunAsync(_grace, "standup brief");
        await RunAsync(_grace, "standup move", ("week", 5), ("time", "Friday 17:00"));
        await RunAsync(_grace, "standup attendance", ("week", 2));
        var summary = await RunAsync(_grace, "summary");
        await PressAsync(_grace, summary.Message!, "CSV");
        await RunAsync(_grace, "oneonone log", ("member", _ada), ("state", "held"));
    }

    public async Task LookAfterAsync(CancellationToken cancellationToken)
    {
        ExpectPicture(await RunAsync(_captain, "overview"));
        await RunAsync(_ada, "me timezone", ("zone", "Asia/Kolkata"));
        Expect("5:30", await RunAsync(_captain, "team times", ("team", "Pluto")));
        await RunAsync(_captain, "crew list");
        await RunAsync(_captain, "cohort status");
        await RunAsync(_captain, "cohort history");
        await RunAsync(_captain, "cohort export");
        ExpectPicture(await RunAsync(_captain, "cohort report"));
        _world.Clock.MoveTo(new DateTimeOffset(2026, 3, 23, 8, 0, 0, TimeSpan.Zero));
        await WaitForAsync("Week 4 of ", cancellationToken);
        await RunAsync(_captain, "cohort close");
    }

    /// <summary>Lets the Captain run a command several times.</summary>
    /// <returns>Times to each answer.</returns>
    public async Task<IReadOnlyList<TimeSpan>> TimeAsync(string command, int times)
    {
        var all = new List<TimeSpan>(times);
        for (var time = 0; time < times; time++)
        {
            all.Add((await RunAsync(_captain, command)).RespondedAfter);
        }

        return all;
    }

    public async Task LeaveAsync()
    {
        await RunAsync(_ada, "me reminders", ("turn", "on"));
        Expect("`Asia/Tokyo`", await RunAsync(_ada, "me timezone", ("zone", "東京")));
        Expect("`America/Mexico_City`", await RunAsync(_ada, "me timezone", ("zone", "Ciudad de Me\u0301xico")));
        Expect("choose", await RunAsync(_ada, "me timezone", ("zone", "5")));
        await RunAsync(_ada, "me timezone", ("zone", "Asia/Kolkata"));
        Expect("from Wed 1 Apr 2026", await RunAsync(_ada, "away", ("from", "۲۰۲۶-۰۴-۰۱"), ("until", "٥ may")));
        await RunAsync(_ada, "me history");
        await RunAsync(_ada, "me export");
        var asked = await RunAsync(_ada, "me delete");
        await PressAsync(_ada, asked.Message!, asked.Message!.Buttons[0].Label!);
    }

    private async Task EnrolAsync(string role, params Person[] people)
    {
        var picker = await RunAsync(_captain, "crew add", ("role", role), ("team", "Pluto"));
        Note("crew add", await _captain.ChooseAsync(picker.Message!, "Pick people", [.. people]));
    }

    private async Task<Outcome> RunAsync(Person person, string command, params (string Option, object Value)[] options) =>
        Note(command, await person.RunAsync(command, options));

    private async Task<Outcome> PressAsync(Person person, SandboxMessage message, string label) =>
        Note(label, await person.PressAsync(message, label));

    private async Task<SandboxMessage> WaitForAsync(string text, CancellationToken cancellationToken)
    {
        SandboxMessage? found = null;
        await _world.WaitUntilAsync(() => (found = Find(text)) is not null, cancellationToken);
        return found!;
    }

    private SandboxMessage? Find(string text) => _team.Threads.Prepend(_team)
        .SelectMany(channel => channel.Messages)
        .FirstOrDefault(message => message.Text.Contains(text, StringComparison.Ordinal));

    // The program runs without ICU, so that folding and digits are its own work.
    private void Expect(string words, Outcome outcome)
    {
        if (!outcome.Text.Contains(words, StringComparison.Ordinal))
        {
            _troubles.Add($"Without \"{words}\": {outcome.Text}");
        }
    }

    private void ExpectPicture(Outcome outcome)
    {
        if (outcome.Message!.Pictures().Count == 0)
        {
            _troubles.Add($"Without a picture: {outcome.Text}");
        }
    }

    private Outcome Note(string what, Outcome outcome)
    {
        var hasFailed = outcome.Text.Contains("Reference for whoever runs me", StringComparison.Ordinal);
        if (hasFailed || (outcome.Text.Length == 0 && outcome.Form is null))
        {
            _troubles.Add($"{what}: {outcome.Text}");
        }

        return outcome;
    }
}
