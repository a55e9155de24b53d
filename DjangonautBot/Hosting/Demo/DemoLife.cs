using DjangonautBot.Sandbox;

namespace DjangonautBot.Hosting.Demo;

/// <summary>
/// What the demo people do in a week. Djangonauts check in and take some of what is offered, have a quiet week, or say
/// nothing; Navigators answer and tell how the stand-up was. Who does what depends on the week alone, so that it is the same each time.
/// </summary>
internal sealed class DemoLife(DemoCohort demo)
{
    private const string AskTeam = "Ask my team";
    private const string ShareWin = "Share my win";
    private const string Share = "Share";
    private const string Answer = "Answer";
    private const string EverybodyCame = "Everybody came";

    private static readonly string[] Paces = ["🐢 gentle", "🚀 good", "🚀 good", "🔥 too much", "🚀 good"];

    /// <summary>A Djangonaut's own moment of the week.</summary>
    public static Task LiveAsync(Person person, int week, int index, CancellationToken cancellationToken) =>
        ((week + (index * 2)) % 5) switch
        {
            _ when week < 1 => Task.CompletedTask,
            0 => Task.CompletedTask,
            1 => TryAsync(() => person.RunAsync("quiet"), cancellationToken),
            _ => TryAsync(() => CheckInAsync(person, week, index), cancellationToken),
        };

    /// <summary>What Navigators do when the week ends.</summary>
    public async Task LookAfterAsync(int week, CancellationToken cancellationToken)
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

    /// <summary>Does something. Somebody may have switched a fault on: then nothing comes of it, and life goes on.</summary>
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

    // A question that was answered keeps the button, for whoever knows more.
    private static bool IsOpen(SandboxMessage question) => question.Embeds.Any(embed => embed.Title?.StartsWith('❓') ?? false);

    private static bool Has(SandboxMessage message, string label) => message.Buttons.Any(button => button.Label == label);
}
