using System.Globalization;
using DjangonautBot.Sandbox;

namespace DjangonautBot.Hosting.Demo;

/// <summary>Acts as any person of the demo by typed lines: runs commands, fills in forms, presses buttons, moves time.</summary>
internal sealed class SandboxTerminal(SandboxWorld world, SandboxNarrator narrator, TerminalReader terminalReader)
{
    private readonly Dictionary<Person, List<SandboxMessage>> _seen = [];

    /// <summary>Executes typed lines.</summary>
    /// <returns>True after <c>quit</c>; false at the end of the input.</returns>
    public async Task<bool> RunAsync(DemoCohort demo, CancellationToken cancellationToken)
    {
        Help(demo);
        while (await terminalReader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Trim() == "quit")
            {
                return true;
            }

            try
            {
                await DoAsync(demo, line.Trim(), cancellationToken);
            }
            catch (Exception exception)
                when (exception is SandboxInteractionException or FormatException or OverflowException or ArgumentOutOfRangeException)
            {
                narrator.Say(exception.Message);
            }
        }

        return false;
    }

    private void Help(DemoCohort demo)
    {
        narrator.Title("Now you");
        narrator.Say($"People: {string.Join(", ", demo.Crew.Select(person => person.Name))}. Type a line and press Enter:");
        narrator.Say("  Bilal /checkin           run a command; a form is asked field by field (Maya, the Captain, has more of them)");
        narrator.Say("  Bilal /checkin week:2    options are name:value; people and channels are @Tomas and #team-pluto");
        narrator.Say("  Bilal press 🚀 good      press a button of the last thing with one that Bilal saw");
        narrator.Say("  Maya choose Ada, Bilal   choose in the menu of the last thing with one that Maya saw");
        narrator.Say("  Chidi read               Chidi's direct messages, and what is in the team's channel and threads");
        narrator.Say("  clock +7d                move the program's time: h for hours, d for days");
        narrator.Say("  help, quit");
    }

    private Task DoAsync(DemoCohort demo, string line, CancellationToken cancellationToken)
    {
        var words = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        var person = demo.Crew.FirstOrDefault(person =>
            words is [var name, ..] && person.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        switch (words)
        {
            case []:
                return Task.CompletedTask;
            case ["clock", var distance]:
                MoveClock(distance);
                return Task.CompletedTask;
            case [_, "read"] when person is not null:
                Read(demo, person);
                return Task.CompletedTask;
            case [_, "press", var label] when person is not null:
                return PressAsync(person, label, cancellationToken);
            case [_, "choose", var choices] when person is not null:
                return ChooseAsync(demo, person, choices, cancellationToken);
            case [_, ['/', ..], ..] when person is not null:
                return RunAsync(person, line[(line.IndexOf('/', StringComparison.Ordinal) + 1)..], cancellationToken);
            default:
                Help(demo);
                return Task.CompletedTask;
        }
    }

    private async Task RunAsync(Person person, string command, CancellationToken cancellationToken)
    {
        var path = world
            .CommandNames.Where(name => (command + " ").StartsWith(name + " ", StringComparison.Ordinal))
            .MaxBy(name => name.Length)
            ?? throw new FormatException(
                $"There is no such command. There is: {string.Join(", ", world.CommandNames.Select(name => "/" + name))}");
        await ShowAsync(person, await person.RunAsync(path, ReadOptions(person.Server, command[path.Length..])), cancellationToken);
    }

    private async Task PressAsync(Person person, string label, CancellationToken cancellationToken) =>
        await ShowAsync(
            person,
            await person.PressAsync(LastSeen(person, message => message.Buttons.Any(button => button.Label == label)), label),
            cancellationToken);

    private async Task ChooseAsync(DemoCohort demo, Person person, string choices, CancellationToken cancellationToken)
    {
        var message = LastSeen(person, message => message.Menus.Count > 0);
        var menu = message.Menus is [var first, ..] ? first : throw new FormatException("There is no menu in what was seen last.");
        var chosen = choices
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(choice =>
                demo.Crew.FirstOrDefault(member => member.Name.Equals(choice, StringComparison.OrdinalIgnoreCase)) ?? (object)choice);
        await ShowAsync(person, await person.ChooseAsync(message, menu.CustomId, [.. chosen]), cancellationToken);
    }

    // The last message wanted, or else the last one seen, so that the error can name the missing part.
    private SandboxMessage LastSeen(Person person, Func<SandboxMessage, bool> isWanted) => _seen.GetValueOrDefault(person) is { } seen
        ? seen.LastOrDefault(isWanted) ?? seen[^1]
        : throw new FormatException($"{person.Name} has seen nothing to press or choose yet. Try: {person.Name} read");

    private void See(Person person, SandboxMessage message)
    {
        if (!_seen.TryGetValue(person, out var seen))
        {
            _seen[person] = seen = [];
        }

        seen.Add(message);
        narrator.Show(message);
    }

    private async Task ShowAsync(Person person, Outcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Form is { } form)
        {
            await ShowAsync(person, await form.SubmitAsync(await FillInAsync(form, cancellationToken)), cancellationToken);
        }
        else if (outcome.Message is { } message)
        {
            See(person, message);
        }
    }

    private async Task<(string Label, string Value)[]> FillInAsync(SandboxForm form, CancellationToken cancellationToken)
    {
        narrator.Title($"{form.Title} (Enter keeps what is there)");
        var answers = new List<(string, string)>();
        foreach (var field in form.Fields)
        {
            var choices = field.Menu is { } menu ? $" ({string.Join(" / ", menu.Options.Select(option => option.Label))})" : "";
            narrator.Say($"{field.Label}{choices} {(field.Value.Length > 0 ? $"[{field.Value}]" : "")}");
            if (await terminalReader.ReadLineAsync(cancellationToken) is { Length: > 0 } answer)
            {
                answers.Add((field.Label, answer));
            }
        }

        return [.. answers];
    }

    private void Read(DemoCohort demo, Person person)
    {
        foreach (var message in person.DirectMessages?.Messages ?? [])
        {
            See(person, message);
        }

        foreach (var channel in demo.TeamChannel.Threads.Prepend(demo.TeamChannel))
        {
            narrator.Title($"#{channel.Name}");
            foreach (var message in person.Read(channel))
            {
                See(person, message);
            }
        }
    }

    private void MoveClock(string distance)
    {
        var number = int.Parse(distance.AsSpan()[..^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        world.Clock.Advance(distance[^1] switch
        {
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => throw new FormatException("Please write +5h or +7d."),
        });
        narrator.Say($"It is {world.Clock.GetUtcNow():ddd d MMM yyyy HH:mm} UTC.");
    }

    // Pairs of name:value; a value extends to the next name.
    private static (string, object)[] ReadOptions(SandboxServer server, string text)
    {
        var options = new List<(string Name, string Value)>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (
                word.Split(':', 2) is [{ Length: > 0 } name, var value]
                && !IsLink(value)
                && name.All(character => char.IsAsciiLetterLower(character) || character == '_'))
            {
                options.Add((name, value));
            }
            else if (options.Count > 0)
            {
                options[^1] = (options[^1].Name, $"{options[^1].Value} {word}".Trim());
            }
        }

        return [.. options.Select(option => (option.Name, ReadValue(server, option.Value)))];
    }

    private static bool IsLink(string afterColon) => afterColon.StartsWith("//", StringComparison.Ordinal);

    private static object ReadValue(SandboxServer server, string text) => text switch
    {
        ['@', .. var name] => Find(server.People, person => person.Name, name),
        ['#', .. var name] => Find(server.Channels, channel => channel.Name, name),
        _ => int.TryParse(text, out var number) ? number : text,
    };

    private static T Find<T>(IEnumerable<T> all, Func<T, string> nameOf, string name) =>
        all.FirstOrDefault(one => nameOf(one).Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new FormatException($"There is no {name} here.");
}
