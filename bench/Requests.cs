using DjangonautBot.Sandbox;

namespace DjangonautBot.Bench;

/// <summary>The two things that people ask of each contestant. Each tells how long the bot took for its answers.</summary>
internal static class Requests
{
    /// <summary>Interactions in a check-in: the command that opens the form, and the form.</summary>
    public const int InteractionsInCheckIn = 2;

    public static async Task<TimeSpan> WeekAsync(Person person, int number)
    {
        var week = await person.RunAsync("week");
        Require(week, "Week 3 of 8");
        return week.RespondedAfter;
    }

    /// <param name="number">Stands in what is written, so that no two check-ins are the same.</param>
    public static async Task<TimeSpan> CheckInAsync(Person person, int number)
    {
        var opened = await person.RunAsync("checkin");
        if (opened.Form is not { } form)
        {
            throw new ContestantException($"/checkin opened no form but said: {opened.Text}");
        }

        var saved = await form.SubmitAsync(
            ("worked_on", $"Read the guide and picked ticket {number}."), ("next_up", "Write a test for it."), ("win", "It builds!"));
        Require(saved, "Your check-in for week 3 is");
        return opened.RespondedAfter + saved.RespondedAfter;
    }

    /// <summary>Makes sure that the bot did what it was asked; a refusal would be fast too.</summary>
    /// <exception cref="ContestantException">The answer is another.</exception>
    public static void Require(Outcome outcome, string text)
    {
        if (!outcome.Text.Contains(text, StringComparison.Ordinal))
        {
            throw new ContestantException($"The answer should have held “{text}” and was: {outcome.Text}");
        }
    }
}
