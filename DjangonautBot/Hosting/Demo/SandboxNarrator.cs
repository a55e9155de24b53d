using DjangonautBot.Sandbox;

namespace DjangonautBot.Hosting.Demo;

/// <summary>Prints the events of the sandbox in the terminal.</summary>
internal sealed class SandboxNarrator(SandboxWorld world, TextWriter terminal)
{
    private readonly Lock _gate = new();

    public void Title(string text) => Write("", $"── {text} ──");

    public void Say(string text) => Write(text);

    /// <summary>Prints a message as shown to a person, with its buttons and menus.</summary>
    public void Show(SandboxMessage message)
    {
        var lines = TerminalText.Readable(message.Text, world).Split('\n').Select(line => $"│ {line}").ToList();
        lines.AddRange(message.Files.Select(file => $"│ 📎 {file.FileName}"));
        if (message.Buttons.Count > 0)
        {
            lines.Add($"│ {string.Join(' ', message.Buttons.Select(button => $"[{button.Label}]"))}");
        }

        lines.AddRange(
            message.Menus.Select(menu =>
                $"│ ▾ {string.Join(" · ", menu.Chosen.Select(value => NameOf(menu, value)).Prepend(menu.Placeholder))}"));
        Write([.. lines]);
    }

    /// <summary>Begins to print each message posted, edited or deleted for everybody, in one line.</summary>
    public void Follow() => world.Happened += activity =>
    {
        if (activity is { Kind: SandboxActivityKind.Message, Message.Ephemeral: false })
        {
            Write($"   · {TerminalText.Readable(activity.Text.Split('\n')[0], world)}");
        }
    };

    private string NameOf(SandboxMenu menu, string chosen) =>
        menu.Options.FirstOrDefault(option => option.Value == chosen)?.Label ?? TerminalText.Readable($"<@{chosen}>", world);

    private void Write(params IReadOnlyList<string> lines)
    {
        lock (_gate)
        {
            foreach (var line in lines)
            {
                terminal.WriteLine(line);
            }
        }
    }
}
