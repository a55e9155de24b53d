using System.Globalization;
using DjangonautBot.Sandbox;

namespace DjangonautBot.Hosting.Demo;

/// <summary>Acts as any person of the demo by typed lines: runs commands, fills in forms, presses buttons, moves time.</summary>
internal sealed class SandboxTerminal(
    SandboxWorld world, SandboxNarrator narrator, TerminalReader terminalReader, TerminalForms forms)
{
    private const string HowToMove = "Please write the time to move by like +5h or +7d.";

    private static readonly string[] Verbs = ["press", "choose", "read", "/checkin"];

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
        narrator.Say($"People: {string.Join(", ", PeopleOf(demo))}. Type a line and press Enter:");
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
            case ["help"]:
                Help(demo);
                return Task.CompletedTask;
            case [var name, ..] when person is null:
                throw new FormatException($"There is no {name} here.{DidYouMean(name, [.. PeopleOf(demo), "clock", "help", "quit"])}");
            case [_, var verb, ..]:
                throw new FormatException($"{person!.Name} cannot {verb}.{DidYouMean(verb, Verbs)} Type help to see what there is.");
            default:
                throw new FormatException($"What does {person!.Name} do? Type help to see what there is.");
        }
    }

    private async Task RunAsync(Person person, string command, CancellationToken cancellationToken)
    {
        var path = world
            .CommandNames.Where(name => (command + " ").StartsWith(name + " ", StringComparison.Ordinal))
            .MaxBy(name => name.Length)
            ?? throw new FormatException(NoSuchCommand(command));
        await ShowAsync(person, await person.RunAsync(path, ReadOptions(person.Server, command[path.Length..])), cancellationToken);
    }

    // Commands of one word and of two: the first two typed words are compared.
    private string NoSuchCommand(string command)
    {
        var typed = string.Join(' ', command.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2));
        var all = string.Join(", ", world.CommandNames.Order(StringComparer.Ordinal).Select(name => $"/{name}"));
        var similar = Spelling.FindSimilar(typed, world.CommandNames) ?? Spelling.FindSimilar(typed.Split(' ')[0], world.CommandNames);
        return similar is null ? $"There is no such command. There is: {all}" : $"There is no such command. Did you mean /{similar}?";
    }

    private static IEnumerable<string> PeopleOf(DemoCohort demo) => demo.Crew.Select(person => person.Name);

    private static string DidYouMean(string typed, IEnumerable<string> names) =>
        Spelling.FindSimilar(typed, names) is { } similar ? $" Did you mean {similar}?" : "";

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
            if (await forms.FillInAsync(form, cancellationToken) is { } submitted)
            {
                await ShowAsync(person, submitted, cancellationToken);
            }
        }
        else if (outcome.Message is { } message)
        {
            See(person, message);
        }
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
        if (!int.TryParse(distance.AsSpan()[..^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            throw new FormatException(HowToMove);
        }

        world.Clock.Advance(distance[^1] switch
        {
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => throw new FormatException(HowToMove),
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
        ?? throw new FormatException($"There is no {name} here.{DidYouMean(name, all.Select(nameOf))}");
}
