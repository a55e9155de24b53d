namespace DjangonautBot.Tests.Support;

/// <summary>An iCalendar file, read by the letter of RFC 5545: a second opinion on what the bot writes.</summary>
internal sealed record IcsFile(IReadOnlyList<string> Lines)
{
    public const string LineEnd = "\r\n";

    /// <summary>Reads a file; lines that were folded are whole again.</summary>
    public static IcsFile Read(string text)
    {
        Assert.That(text, Does.EndWith(LineEnd));
        return new([.. text.Replace($"{LineEnd} ", "", StringComparison.Ordinal)[..^LineEnd.Length].Split(LineEnd)]);
    }

    public IReadOnlyList<IcsEvent> Events => [.. ReadEvents()];

    /// <summary>The only event whose title holds a text.</summary>
    public IcsEvent Find(string title) => Events.Single(one => one.Title.Contains(title, StringComparison.Ordinal));

    private IEnumerable<IcsEvent> ReadEvents()
    {
        for (var line = 0; line < Lines.Count; line++)
        {
            if (Lines[line] == "BEGIN:VEVENT")
            {
                yield return new IcsEvent(Lines.Skip(line + 1).TakeWhile(text => text != "END:VEVENT")
                    .Select(text => text.Split(':', 2))
                    .ToDictionary(parts => parts[0], parts => parts[1]));
            }
        }
    }
}

/// <summary>An event with its properties by name, parameters included.</summary>
internal sealed record IcsEvent(IReadOnlyDictionary<string, string> Properties)
{
    public string Uid => Properties["UID"];

    public string Sequence => Properties["SEQUENCE"];

    public string Title => Properties["SUMMARY"];

    public string Status => Properties["STATUS"];

    public string Start => Properties.GetValueOrDefault("DTSTART") ?? Properties["DTSTART;VALUE=DATE"];

    public string End => Properties.GetValueOrDefault("DTEND") ?? Properties["DTEND;VALUE=DATE"];
}
