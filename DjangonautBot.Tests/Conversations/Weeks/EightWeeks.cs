using DjangonautBot.Sandbox;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Tests.Support;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Tests.Conversations.Weeks;

/// <summary>
/// Eight weeks of a cohort with a break in week 5, played from beginning to end. Pluto meets on Thursdays, but in week 6 on
/// a Friday, and Mars on Mondays, but not in week 7.
/// </summary>
internal abstract class EightWeeks : LongConversation
{
    private const int Weeks = 8;
    private const string ElsewhereZone = "Asia/Tokyo";

    // Where the teams are welcomed.
    private const string WelcomingZone = "Europe/Amsterdam";

    private ProgramCalendar _calendar = null!;
    private Person _chidi = null!;
    private Person _dalia = null!;
    private Person _emeka = null!;

    /// <summary>Plays them all.</summary>
    /// <returns>All posts, with place, time and recipients.</returns>
    protected async Task<string> PlayAsync(string zone, string startsOn)
    {
        var start = LocalDatePattern.Iso.Parse(startsOn).Value;
        _calendar = new ProgramCalendar(start, DateTimeZoneProviders.Tzdb[zone], Weeks, start.PlusWeeks(4));
        World.Clock.MoveTo((_calendar.Start(0) - Duration.FromDays(7)).ToDateTimeOffset());
        await SetUpAsync(zone, startsOn);

        await Live(TimeLapse).GoAsync(_calendar.Landing + Duration.FromDays(3), Cancellation);

        return new PostList(Server, _calendar.Zone).Write();
    }

    private async Task SetUpAsync(string zone, string startsOn)
    {
        var mars = Server.AddChannel("team-mars");
        (_chidi, _dalia, _emeka) = (Server.AddPerson("Chidi"), Server.AddPerson("Dalia"), Server.AddPerson("Emeka"));
        await Captain.RunAsync("cohort create", ("name", "Session 6"), ("starts_on", startsOn), ("time_zone", zone));
        await Captain.RunAsync(
            "team create",
            ("name", "Pluto"),
            ("channel", TeamChannel),
            ("day", "Thursday"),
            ("time", "18:00"),
            ("place", "https://meet.example.org/pluto"));
        await Captain.RunAsync("team create", ("name", "Mars"), ("channel", mars), ("day", "Monday"), ("time", "10:00"));
        await EnrolAsync("Pluto", "Navigator", Navigator);
        await EnrolAsync("Pluto", "Djangonaut", Ada, Bilal, _chidi, _dalia);
        await EnrolAsync("Mars", "Navigator", Captain);
        await EnrolAsync("Mars", "Djangonaut", _emeka);
        await Captain.RunAsync(
            "schedule channels",
            ("summary", Server.AddChannel("summaries")),
            ("navigators", Server.AddChannel("navigators")),
            ("captains", Server.AddChannel("captains")));
        var asked = await Captain.RunAsync("cohort break add", ("week_of", LocalDatePattern.Iso.Format(_calendar.Breaks[0])));
        await Captain.PressAsync(asked.Message!, "Yes, change it");
    }

    // With a mark by which the list of posts shows its words.
    private async Task OpenWeekWithAsync(int week, string words)
    {
        var shown = await Captain.RunAsync("announce week", ("number", week));
        await (await Captain.PressAsync(shown.Message!, "Change this week")).Form!.SubmitAsync(
            ("How does it open?", $"{PostList.OwnWords} {words}"));
    }

    private async Task AnnounceAsync(string words, string at)
    {
        var form = (await Captain.RunAsync("announce write", ("at", at))).Form!;
        var preview = await form.SubmitAsync(("What would you like to say?", $"{PostList.OwnWords} {words}"));
        await Captain.PressAsync(preview.Message!, "Schedule");
    }

    private async Task EnrolAsync(string team, string role, params Person[] people)
    {
        var picker = await Captain.RunAsync("crew add", ("role", role), ("team", team));
        await Captain.ChooseAsync(picker.Message!, "Pick people", [.. people]);
    }

    // Ada only ever reads; Bilal lives elsewhere and is away in weeks 3 and 4; Chidi has a quiet week 2, checks in in
    // week 6 and opts out in week 7; Dalia never asks for reminders, but a question that waits; Emeka checks in between two Mondays. Maya
    // opens week 3 in her own words, and announces something for the day after the break has begun.
    private TimeLapse Live(TimeLapse timeLapse) => timeLapse
        .At(On(0, IsoDayOfWeek.Monday), WelcomeAsync)
        .At(On(0, IsoDayOfWeek.Tuesday), () => Ada.PressAsync(TeamChannel.Messages[0], "Remind me"))
        .At(On(0, IsoDayOfWeek.Wednesday), () => Bilal.RunAsync("me timezone", ("zone", ElsewhereZone)))
        .At(On(0, IsoDayOfWeek.Thursday), () => Bilal.RunAsync("me reminders", ("turn", "on")))
        .At(On(0, IsoDayOfWeek.Friday), () => _chidi.RunAsync("me reminders", ("turn", "on")))
        .At(On(0, IsoDayOfWeek.Saturday), () => _emeka.RunAsync("me reminders", ("turn", "on")))
        .At(On(1, IsoDayOfWeek.Saturday), () => OpenWeekWithAsync(3, "Hello, {team}! We meet {standup}; {facilitator} leads."))
        .At(On(1, IsoDayOfWeek.Sunday), () => AnnounceAsync("Enjoy the break!", $"{Iso(4, days: 8)} 12:30"))
        .At(On(1, IsoDayOfWeek.Monday, hour: 7), () => CheckInAsync(_dalia, "An early bird", (Labels.Win, "I am here!")))
        .At(On(2, IsoDayOfWeek.Tuesday), () => _chidi.RunAsync("quiet"))
        .At(On(2, IsoDayOfWeek.Tuesday, hour: 14), () => _dalia.RunAsync("ask", ("question", "Where do tests go?")))
        .At(On(2, IsoDayOfWeek.Wednesday, hour: 22), () => Bilal.RunAsync("away", ("from", Iso(3)), ("until", Iso(4, days: 6))))
        .At(On(3, IsoDayOfWeek.Wednesday), () => CheckInAsync(_emeka, "Between two Mondays", (Labels.For, Labels.MyGuides)))
        .At(On(5, IsoDayOfWeek.Tuesday), () => Captain.RunAsync("standup move", ("week", 6), ("time", "Friday 17:00"), ("team", "Pluto")))
        .At(On(5, IsoDayOfWeek.Wednesday), () => Captain.RunAsync("standup cancel", ("week", 7), ("team", "Mars")))
        .At(On(6, IsoDayOfWeek.Tuesday), () => CheckInAsync(_chidi, "A patch"))
        .At(On(7, IsoDayOfWeek.Thursday), () => _chidi.PressAsync(_chidi.DirectMessages!.Messages[^1], "No reminders"))
        .At(On(8, IsoDayOfWeek.Sunday), () => CheckInAsync(Navigator, "A last word"));

    private async Task WelcomeAsync()
    {
        if (_calendar.Zone.Id != WelcomingZone)
        {
            return;
        }

        var mars = await Captain.PressAsync((await Captain.RunAsync("team list")).Message!, "Complete: welcome 2 teams");
        var pluto = await Captain.PressAsync(mars.Message!, "Next ▶");
        await Captain.PressAsync(pluto.Message!, "Post all 2");
    }

    private Instant On(int week, IsoDayOfWeek day, int hour = 12) => _calendar.At(week, day, new LocalTime(hour, 0));

    private string Iso(int week, int days = 0) => LocalDatePattern.Iso.Format(_calendar.Monday(week).PlusDays(days));
}
