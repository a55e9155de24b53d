using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Rig;

/// <summary>A question to a team, with its answers.</summary>
internal sealed class QuestionEntry(Person asker, RigTeam team, Deed deed)
{
    public Person Asker => asker;

    public RigTeam Team => team;

    public Deed Deed => deed;

    public List<(Deed Deed, Person Person)> Answers { get; } = [];

    public Deed? Withdrawal { get; set; }

    /// <summary>The private message that confirmed it.</summary>
    public SandboxMessage? Confirmation { get; set; }

    public IEnumerable<SandboxMessage> FindCards() => team.Channel.Messages.Where(message =>
        message.Text.Contains($"\n**{asker.Name}** asks\n", StringComparison.Ordinal)
        && message.Text.Contains(deed.Words, StringComparison.Ordinal));

    public IEnumerable<SandboxMessage> FindAnswers(Deed answer, Person author) =>
        from place in team.Channel.Threads.Prepend(team.Channel)
        from message in place.Messages
        where message.Text.StartsWith($"**{author.Name}", StringComparison.Ordinal)
            && message.Text.Contains(answer.Words, StringComparison.Ordinal)
        select message;
}
