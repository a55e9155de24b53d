using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Rig;

/// <summary>All that people did and what was confirmed to them, to be held against what stands in Discord.</summary>
internal sealed class Ledger(RigCohort cohort)
{
    private readonly List<CheckInEntry> _checkIns = [];

    public List<QuestionEntry> Questions { get; } = [];

    public List<Deed> Wins { get; } = [];

    public IReadOnlyList<CheckInEntry> CheckIns => _checkIns;

    public CheckInEntry CheckInOf(Person person, RigTeam team, int week)
    {
        if (_checkIns.Find(entry => entry.Person == person && entry.Week == week) is { } known)
        {
            return known;
        }

        var entry = new CheckInEntry(person, team, week);
        _checkIns.Add(entry);
        return entry;
    }

    /// <summary>Lists all that was lost, stands twice or was never asked for.</summary>
    public IReadOnlyList<string> FindMistakes()
    {
        var claimed = new HashSet<SandboxMessage>();
        var mistakes = new List<string?>();
        foreach (var entry in _checkIns)
        {
            claimed.UnionWith(entry.FindCards());
            mistakes.Add(entry.FindMistake());
            mistakes.AddRange(entry.Deeds.Select(NeverDone));
        }

        foreach (var question in Questions)
        {
            mistakes.AddRange(FindMistakes(question, claimed));
        }

        foreach (var win in Wins)
        {
            mistakes.Add(win.FindMistake("the channel for wins", Claim(cohort.Wins, win.Words, claimed)));
            mistakes.Add(NeverDone(win));
        }

        mistakes.AddRange(PlannedPosts.FindMistakes(cohort, claimed));
        mistakes.AddRange(
            from place in cohort.Places
            from message in place.Messages
            where message.UsedBy is null && !claimed.Contains(message)
            select $"Nobody asked for this in {place.Name}: {message.Text.ReplaceLineEndings(" ")}");
        return [.. mistakes.OfType<string>()];
    }

    /// <summary>Counts the messages in a channel that hold a text, as asked for.</summary>
    public static int Claim(SandboxChannel? channel, string text, HashSet<SandboxMessage> claimed)
    {
        var found = (channel?.Messages ?? []).Where(message => message.Text.Contains(text, StringComparison.Ordinal)).ToList();
        claimed.UnionWith(found);
        return found.Count;
    }

    private static IEnumerable<string?> FindMistakes(QuestionEntry question, HashSet<SandboxMessage> claimed)
    {
        var cards = question.FindCards().ToList();
        claimed.UnionWith(cards);
        yield return NeverDone(question.Deed);
        if (question.Withdrawal is { IsTried: true } withdrawal)
        {
            yield return NeverDone(withdrawal);
            yield return cards.Count == 0 || (cards.Count == 1 && !withdrawal.IsConfirmed)
                ? null
                : $"“{question.Deed.Words}” stands {cards.Count} times, although it was taken back";
        }
        else
        {
            yield return question.Deed.FindMistake($"team {question.Team.Name}", cards.Count);
        }

        foreach (var (answer, person) in question.Answers)
        {
            yield return NeverDone(answer);

            // Where the question's thread could not be opened yet, an answer stands in the channel.
            var shown = question.FindAnswers(answer, person).ToList();
            claimed.UnionWith(shown);
            yield return answer.FindMistake("the team's channel and its threads", shown.Count);
            yield return person == question.Asker
                ? null
                : answer.FindMistake($"{question.Asker.Name}'s messages", Claim(question.Asker.DirectMessages, answer.Words, claimed));
        }
    }

    private static string? NeverDone(Deed deed) =>
        deed is { IsPatient: true, IsConfirmed: false } ? $"“{deed.Words}” was never confirmed, however often it was repeated" : null;
}
