using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Rig;

/// <summary>All that one person wrote for one week, oldest first. The last confirmed text counts, or one that was tried after it.</summary>
internal sealed class CheckInEntry(Person person, RigTeam team, int week)
{
    private readonly List<(Deed Deed, bool IsForTeam)> _versions = [];

    public Person Person => person;

    public RigTeam Team => team;

    public int Week => week;

    public IEnumerable<Deed> Deeds => _versions.Select(version => version.Deed);

    /// <summary>True if a card is known to stand.</summary>
    public bool HasCard => _versions is [.., { IsForTeam: true, Deed.IsConfirmed: true }];

    public Deed Add(Deed deed, bool isForTeam)
    {
        _versions.Add((deed, isForTeam));
        return deed;
    }

    public IEnumerable<SandboxMessage> FindCards() => team.Channel.Threads
        .SelectMany(thread => thread.Messages)
        .Where(message => message.Text.StartsWith($"### {person.Name} · week {week}\n", StringComparison.Ordinal));

    /// <summary>Compares what was written with what stands.</summary>
    /// <returns>Null if they agree.</returns>
    public string? FindMistake()
    {
        var cards = FindCards().ToList();
        var tried = _versions.Where(version => version.Deed.IsTried).ToList();
        var last = tried.FindLastIndex(version => version.Deed.IsConfirmed);
        var possible = tried.Skip(Math.Max(0, last)).ToList();
        var agrees = cards.Count switch
        {
            0 => last < 0 || possible.Any(version => !version.IsForTeam),
            1 => possible.Any(version => version.IsForTeam && cards[0].Text.Contains(version.Deed.Words, StringComparison.Ordinal)),
            _ => false,
        };
        var wanted = string.Join(" or ", possible.Select(version => $"“{version.Deed.Words}” (for team: {version.IsForTeam})"));
        var found = string.Join(" and ", cards.Select(card => $"“{card.Text.ReplaceLineEndings(" ")}”"));
        return agrees
            ? null
            : $"Week {week} of {person.Name} should be {wanted}, confirmed: {last >= 0}, but is {cards.Count} cards: {found}";
    }
}
