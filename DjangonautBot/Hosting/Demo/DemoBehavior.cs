using DjangonautBot.Sandbox;

namespace DjangonautBot.Hosting.Demo;

/// <summary>
/// Simulates the actions of the demo people in a week. Djangonauts check in and use some of the offers, have a quiet week, or say
/// nothing; Navigators answer and report the stand-up. Actions depend on the week alone, so that they are the same each time.
/// </summary>
internal sealed class DemoBehavior(DemoCohort demo)
{
    private const string AskTeam = "Ask my team";
    private const string ShareWin = "Share my win";
    private const string Share = "Share";
    private const string Answer = "Answer";
    private const string EverybodyCame = "Everybody came";

    private static readonly string[] Paces = ["🐢 gentle", "🚀 good", "🚀 good", "🔥 too much", "🚀 good"];

    /// <summary>Executes a Djangonaut's action of the week.</summary>
    public static Task ActAsync(Person person, int week, int index, CancellationToken cancellationToken) =>
        ((week + (index * 2)) % 5) switch
        {
            _ when week < 1 => Task.CompletedTask,
            0 => Task.CompletedTask,
            1 => TryAsync(() => person.RunAsync("quiet"), cancellationToken),
            _ => TryAsync(() => CheckInAsync(person, week, index), cancellationToken),
        };

    /// <summary>Executes the Navigators' actions at the end of the week.</summary>
    public async Task EndWeekAsync(int week, CancellationToken cancellationToken)
    {
        var helper = demo.Navigators[week % demo.Navigators.Count];
        foreach (var question in demo.TeamChannel.Messages.Where(message => Has(message, Answer) && IsOpen(message)).ToList())
        {
            await TryAsync(() => AnswerAsync(helper, question, DemoTexts.AnswerFor(week)), cancellationToken);
        }

        foreach (var navigator in demo.Navigators)
        {
            if (navigator.DirectMessages?.Messages.LastOrDefault(message => Has(message, EverybodyCame)) is { } debrief)
            {
                await TryAsync(() => navigator.PressAsync(debrief, EverybodyCame), cancellationToken);
            }
        }
    }

    /// <summary>Executes an action and ignores its failure, because a fault may have been injected from the page.</summary>
    public static async Task TryAsync(Func<Task<Outcome>> act, CancellationToken cancellationToken)
    {
        try
        {
            await act().WaitAsync(cancellationToken);
        }
        catch (SandboxInteractionException)
        {
        }
    }

    private static async Task<Outcome> CheckInAsync(Person person, int week, int index)
    {
        var says = DemoTexts.For(week, index);
        var opened = await person.RunAsync("checkin");
        if (opened.Form is not { } form)
        {
            return opened;
        }

        var saved = await form.SubmitAsync(
            ("What did you work on?", says.WorkedOn),
            ("What's next?", says.Next),
            ("Stuck on something, or a question?", says.Stuck),
            ("A win to celebrate?", says.Win));
        if (saved.Message is { } reply)
        {
            await TakeWhatIsOfferedAsync(person, reply, week, index);
        }

        return saved;
    }

    private static async Task TakeWhatIsOfferedAsync(Person person, SandboxMessage reply, int week, int index)
    {
        var confidence = $"{Math.Clamp(2 + (index % 2) + (week / 4), 1, 5)}";
        foreach (var offer in new[] { AskTeam, confidence }.Where(offer => Has(reply, offer)))
        {
            await person.PressAsync(reply, offer);
        }

        if (Has(reply, ShareWin) && (await person.PressAsync(reply, ShareWin)).Message is { } preview && Has(preview, Share))
        {
            await person.PressAsync(preview, Share);
        }

        await person.PressAsync(reply, Paces[(week + index) % Paces.Length]);
    }

    private static async Task<Outcome> AnswerAsync(Person person, SandboxMessage question, string words)
    {
        var opened = await person.PressAsync(question, Answer);
        return opened.Form is { } form ? await form.SubmitAsync((form.Fields[0].Label, words)) : opened;
    }

    // An answered question keeps the button, for further answers.
    private static bool IsOpen(SandboxMessage question) => question.Text.StartsWith("### ❓", StringComparison.Ordinal);

    private static bool Has(SandboxMessage message, string label) => message.Buttons.Any(button => button.Label == label);
}
