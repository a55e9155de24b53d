using System.Diagnostics;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Rig;

/// <summary>People who do what people do. Most repeat what did not work, as they read that they should; some give up at once.</summary>
internal sealed class RigPeople(RigCohort cohort, Ledger ledger, Random random)
{
    private const int GiveUpSeldom = 4;
    private const int PrivateSeldom = 4;

    // Longer than any disturbance lasts.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private int _count;

    /// <summary>Chooses what some people do at the same time.</summary>
    public IReadOnlyList<Func<Task>> Choose(int week, int number, Person? busy)
    {
        var people =
            from team in cohort.Teams
            from person in team.Writers.Append(team.Navigator).Append(team.Second)
            where person != busy
            select (Team: team, Person: person);
        var chosen = people.ToArray();
        random.Shuffle(chosen);
        return [.. chosen.Take(number).Select(one => Choose(one.Team, one.Person, week))];
    }

    /// <summary>Lets somebody write or change the check-in of a week.</summary>
    public Func<Task> ChooseCheckIn(RigTeam team, Person person, int week, bool isForTeam, bool isPatient)
    {
        var entry = ledger.CheckInOf(person, team, week);
        var deed = entry.Add(new Deed(Words("Wrote"), isPatient), isForTeam);
        return () => RepeatAsync(deed, async () =>
        {
            var opened = await person.RunAsync("checkin", ("week", week));
            if (opened.Form is not { } form)
            {
                return opened;
            }

            deed.IsTried = true;
            return await form.SubmitAsync(
                (Labels.WorkedOn, deed.Words), (Labels.For, isForTeam ? Labels.MyTeam : Labels.MyGuides));
        });
    }

    /// <summary>Lets a Captain delete a card, and its author write anew; null where there is no card.</summary>
    public (Person Person, Func<Task> Act)? ChooseCardThatComesBack(int week)
    {
        var entries = ledger.CheckIns.Where(entry => entry.HasCard && entry.Week == Math.Min(week, RigCohort.Weeks)).ToList();
        if (entries.Count == 0)
        {
            return null;
        }

        var entry = entries[random.Next(entries.Count)];
        var write = ChooseCheckIn(entry.Team, entry.Person, entry.Week, isForTeam: true, isPatient: true);
        return (entry.Person, () =>
        {
            foreach (var card in entry.FindCards())
            {
                cohort.Captain.Delete(card);
            }

            return write();
        }
        );
    }

    private Func<Task> Choose(RigTeam team, Person person, int week)
    {
        var isPatient = random.Next(GiveUpSeldom) > 0;
        var open = ledger.Questions.Where(question => question.Team == team && question.Withdrawal is null).ToList();
        var own = open.Find(question => question.Asker == person && question is { Answers.Count: 0, Confirmation: not null });
        switch (random.Next(10))
        {
            case < 5 when week > 0 && team.Writers.Contains(person):
                return ChooseCheckIn(
                    team, person, Math.Min(week, RigCohort.Weeks), isForTeam: random.Next(PrivateSeldom) > 0, isPatient);
            case < 7 when open.Count > 0:
                return ChooseAnswer(open[random.Next(open.Count)], person, isPatient);
            case 7 when own is not null:
                return ChooseWithdrawal(own, isPatient);
            case 8:
                return ChooseWin(person, isPatient);
            default:
                return ChooseQuestion(team, person, isPatient);
        }
    }

    private Func<Task> ChooseQuestion(RigTeam team, Person person, bool isPatient)
    {
        var question = new QuestionEntry(person, team, new Deed(Words("Why"), isPatient));
        ledger.Questions.Add(question);
        return () => RepeatAsync(question.Deed, async () =>
        {
            question.Deed.IsTried = true;
            var asked = await person.RunAsync("ask", ("question", question.Deed.Words));
            question.Confirmation = RigWords.AreConfirmation(asked) ? asked.Message : null;
            return asked;
        });
    }

    private Func<Task> ChooseAnswer(QuestionEntry question, Person person, bool isPatient)
    {
        var deed = new Deed(Words("Because"), isPatient && question.Deed.IsConfirmed);
        question.Answers.Add((deed, person));
        return () => RepeatAsync(deed, async () =>
        {
            if (question.FindCards().FirstOrDefault() is not { } card)
            {
                return null;
            }

            var opened = await person.PressAsync(card, "Answer");
            if (opened.Form is not { } form)
            {
                return opened;
            }

            deed.IsTried = true;
            return await form.SubmitAsync(("Your words", deed.Words));
        });
    }

    private Func<Task> ChooseWithdrawal(QuestionEntry question, bool isPatient)
    {
        var deed = question.Withdrawal = new Deed(Words("Withdrew"), isPatient);
        return () => RepeatAsync(deed, () =>
        {
            deed.IsTried = true;
            return question.Asker.PressAsync(question.Confirmation!, "Withdraw")!;
        });
    }

    private Func<Task> ChooseWin(Person person, bool isPatient)
    {
        var deed = new Deed(Words("Won"), isPatient);
        ledger.Wins.Add(deed);
        return () => RepeatAsync(deed, async () =>
        {
            var preview = await person.RunAsync("win", ("text", deed.Words));
            if (preview.Message?.Buttons.Any(button => button.Label == "Share") != true)
            {
                return preview;
            }

            deed.IsTried = true;
            return await person.PressAsync(preview.Message, "Share");
        });
    }

    private string Words(string what) => $"{what} no {++_count:00000}";

    private static async Task RepeatAsync(Deed deed, Func<Task<Outcome?>> act)
    {
        var begin = Stopwatch.GetTimestamp();
        do
        {
            deed.IsConfirmed = await TryAsync(act);
        }
        while (!deed.IsConfirmed && deed.IsPatient && Stopwatch.GetElapsedTime(begin) < Patience);
    }

    private static async Task<bool> TryAsync(Func<Task<Outcome?>> act)
    {
        try
        {
            return await act() is { } outcome && RigWords.AreConfirmation(outcome);
        }
        catch (SandboxInteractionException)
        {
            // “The application did not respond.”
            return false;
        }
    }
}
