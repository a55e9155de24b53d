using DjangonautBot.Sandbox;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Tests.Support;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Tests.Measurements.OldAge;

/// <summary>
/// A cohort of eight weeks in which people do what people do: a team of two Navigators and four Djangonauts, who are new, in a channel that
/// is new. Each cohort does the same.
/// </summary>
/// <param name="number">Its number among all, by which its people are told apart.</param>
internal sealed class LivedCohort(SandboxWorld world, HomeServer home, LocalDate start, int number)
{
    private const int Weeks = 8;
    private const int Djangonauts = 4;
    private const string Zone = "Europe/Amsterdam";
    private const string AskMe = "You may ask me";

    private static readonly string Words = string.Concat(Enumerable.Repeat("I read the guide to tests, and then #35123 again. ", 8));

    private readonly ProgramCalendar _calendar = new(start, DateTimeZoneProviders.Tzdb[Zone], Weeks, []);
    private readonly SandboxChannel _channel = home.Server.AddChannel($"team-{number}");
    private readonly Person _grace = home.Server.AddPerson($"Grace {number}");
    private readonly Person _linus = home.Server.AddPerson($"Linus {number}");

    private readonly IReadOnlyList<Person> _people =
        [.. Enumerable.Range(1, Djangonauts).Select(place => home.Server.AddPerson($"Djangonaut {number}-{place}"))];

    /// <summary>Plans its life.</summary>
    public void PlanIn(TimeLapse time)
    {
        time.At(_calendar.Start(0) - Duration.FromDays(7), SetUpAsync);
        for (var week = 1; week <= Weeks; week++)
        {
            PlanWeek(time, week);
        }

        time.At(On(1, IsoDayOfWeek.Wednesday), () => AnnounceAsync($"{Iso(2)} 12:30"))
            .At(On(2, IsoDayOfWeek.Wednesday), SwapAsync)
            .At(On(3, IsoDayOfWeek.Wednesday), CoverAsync)
            .At(On(3, IsoDayOfWeek.Friday), () => _people[1].RunAsync("away", ("from", Iso(4)), ("until", Iso(5))))
            .At(On(5, IsoDayOfWeek.Tuesday), () => home.Captain.RunAsync("standup move", ("week", 6), ("time", "Friday 17:00")))
            .At(On(6, IsoDayOfWeek.Tuesday), () => home.Captain.RunAsync("standup cancel", ("week", 7)))
            .At(On(6, IsoDayOfWeek.Wednesday), () => _linus.RunAsync("away", ("from", Iso(8)), ("until", Iso(8, days: 6))))
            .At(On(4, IsoDayOfWeek.Friday), () => MeetAsync(4))
            .At(On(8, IsoDayOfWeek.Monday), AgreeAsync)
            .At(On(8, IsoDayOfWeek.Friday), () => MeetAsync(8))
            .At(On(7, IsoDayOfWeek.Wednesday), () => home.Captain.RunAsync("cohort edit", ("goal", "Until the stars")));
    }

    private void PlanWeek(TimeLapse time, int week)
    {
        time.At(On(week, IsoDayOfWeek.Tuesday), () => CheckInAsync(week))
            .At(On(week, IsoDayOfWeek.Tuesday, hour: 15), () => AskAsync(week))
            .At(On(week, IsoDayOfWeek.Tuesday, hour: 18), AnswerAsync)
            .At(On(week, IsoDayOfWeek.Wednesday, hour: 18), GiveFeedbackAsync)
            .At(On(week, IsoDayOfWeek.Friday), () => home.Captain.RunAsync("overview"));
        if (week % 2 == 0)
        {
            time.At(On(week, IsoDayOfWeek.Wednesday, hour: 9), TalkAsync);
        }
    }

    private async Task SetUpAsync()
    {
        await home.Captain.RunAsync(
            "cohort create", ("name", $"Session {number}"), ("starts_on", LocalDatePattern.Iso.Format(start)), ("time_zone", Zone));
        await home.Captain.RunAsync(
            "schedule channels", ("summary", home.Summary), ("navigators", home.Navigators), ("captains", home.Captains));
        await ImportAsync();
        await home.Captain.RunAsync("team edit", ("team", "Pluto"), ("place", "https://meet.example.org/pluto"));
        foreach (var person in _people)
        {
            await person.RunAsync("me reminders", ("turn", "on"));
            await person.RunAsync("goal set", ("text", Words[..100]));
        }
    }

    private async Task ImportAsync()
    {
        var rows = _people.Select(person => $"Pluto,Djangonaut,{person.Name},{person.Id},,,")
            .Prepend($"Pluto,Navigator,{_linus.Name},{_linus.Id},,,")
            .Prepend($"Pluto,Navigator,{_grace.Name},{_grace.Id},Thursday,18:00,#{_channel.Name}")
            .Prepend("team,role,name,discord_id,day,time,channel");
        var file = new SandboxUpload("crew.csv", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', rows)));
        var preview = await home.Captain.RunAsync("crew import", ("file", file));
        await home.Captain.PressAsync(preview.Message!, "Yes, import it");
    }

    // Each time somebody else has a quiet week, and somebody says nothing; the first one thinks better of a word.
    private async Task CheckInAsync(int week)
    {
        foreach (var (person, place) in _people.Select((person, place) => (person, place)))
        {
            if ((place + week) % Djangonauts == 0)
            {
                await person.RunAsync("quiet");
            }
            else if ((place + week) % Djangonauts != 1)
            {
                await WriteAsync(person, Words);
            }
        }

        await WriteAsync(_people[week % Djangonauts], $"{Words} And more.");
    }

    private static async Task WriteAsync(Person person, string words) =>
        await (await person.RunAsync("checkin")).Form!.SubmitAsync((Labels.WorkedOn, words), (Labels.Win, "A first review"));

    private async Task AskAsync(int week)
    {
        await _people[week % Djangonauts].RunAsync("ask", ("question", $"Where do tests of week {week} go?"));
        var winner = _people[(week + 1) % Djangonauts];
        await winner.PressAsync((await winner.RunAsync("win", ("text", $"Merged in week {week}"))).Message!, "Share");
    }

    private async Task AnswerAsync()
    {
        var card = await LastPostAsync(() => _channel.Messages, "Answer");
        await (await _grace.PressAsync(card, "Answer")).Form!.SubmitAsync(("Your words", "Beside the code"));
    }

    private async Task GiveFeedbackAsync()
    {
        var card = await LastPostAsync(() => _channel.Threads.SelectMany(thread => thread.Messages), "Give feedback");
        await (await _linus.PressAsync(card, "Give feedback")).Form!.SubmitAsync(("Your feedback", "Well read"));
    }

    private async Task MeetAsync(int week)
    {
        var asked = await _grace.RunAsync("standup attendance", ("week", week));
        await _grace.PressAsync(asked.Message!, "Everybody came");
    }

    // And nobody ever answers.
    private async Task AgreeAsync() => await _people[0].PressAsync(await LastPostAsync(() => _channel.Messages, AskMe), AskMe);

    private async Task TalkAsync()
    {
        foreach (var person in _people)
        {
            await home.Captain.RunAsync("oneonone log", ("member", person), ("state", "held"));
        }
    }

    private async Task AnnounceAsync(string at)
    {
        var form = (await home.Captain.RunAsync("announce write", ("at", at))).Form!;
        var preview = await form.SubmitAsync(("What would you like to say?", Words));
        await home.Captain.PressAsync(preview.Message!, "Schedule");
    }

    private async Task SwapAsync()
    {
        await _grace.RunAsync("rotation swap", ("week", 3), ("with", _linus));
        await _linus.PressAsync(await LastPostAsync(() => home.Navigators.Messages, "Accept"), "Accept");
    }

    // Whoever leads week 6 asks.
    private async Task CoverAsync()
    {
        await _grace.RunAsync("rotation cover", ("week", 6));
        await _linus.RunAsync("rotation cover", ("week", 6));
        var post = await LastPostAsync(() => home.Navigators.Messages, "I'll take it");
        await _grace.PressAsync(post, "I'll take it");
        await _linus.PressAsync(post, "I'll take it");
    }

    private async Task<SandboxMessage> LastPostAsync(Func<IEnumerable<SandboxMessage>> messages, string button)
    {
        await world.WaitUntilAsync(() => messages().Any(HasButton), CancellationToken.None);
        return messages().Last(HasButton);

        bool HasButton(SandboxMessage message) => message.Buttons.Any(each => each.Label == button);
    }

    private Instant On(int week, IsoDayOfWeek day, int hour = 12) => _calendar.At(week, day, new LocalTime(hour, 0));

    private string Iso(int week, int days = 0) => LocalDatePattern.Iso.Format(_calendar.Monday(week).PlusDays(days));
}
