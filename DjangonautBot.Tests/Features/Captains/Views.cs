using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Captains;
using DjangonautBot.Features.CheckIns.Confidence;
using DjangonautBot.Features.CheckIns.Counts;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.OneOnOnes;
using DjangonautBot.Features.Questions;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DjangonautBot.Tests.Features.Captains;

/// <summary>Generated cohorts: 1 to 52 weeks, up to 60 people, in names that are hard to show.</summary>
internal static class Views
{
    private static readonly string[] Names =
        ["Ada", new string('*', 32), "``` `", string.Concat(Enumerable.Repeat("👩🏽‍🚀", 7)), "عائشة", "@everyone", new string('_', 50)];

    public static Arbitrary<AnyView> Any() =>
        (
            from weeks in Gen.Choose(1, 52)
            from day in Gen.Choose(-20, 400)
            from teamCount in Gen.Choose(0, 15)
            from teamNames in Gen.Elements(Names).ArrayOf(teamCount)
            from personCount in Gen.Choose(0, teamCount == 0 ? 0 : 60)
            from people in Person(weeks).ArrayOf(personCount)
            from texts in Arbitraries.Texts().Generator.ArrayOf(8)
            from questionCount in Gen.Choose(0, teamCount == 0 ? 0 : 30)
            from isDigest in Gen.Elements(true, false)
            from spreadCount in Gen.Choose(0, 3)
            select new AnyView(
                View(
                    Cohort(weeks),
                    day,
                    teamNames,
                    people,
                    [.. texts.Select(text => text.Text)],
                    questionCount,
                    isDigest,
                    spreadCount))).ToArbitrary();

    public static Cohort Cohort(int weeks) => new()
    {
        CohortId = new CohortId(1),
        GuildId = new Snowflake(ulong.MaxValue),
        Name = new string('_', 80),
        StartsOn = new LocalDate(2026, 3, 2),
        TimeZone = DateTimeZone.Utc,
        Weeks = weeks,
    };

    public static Team Team(int number, string name) => new()
    {
        TeamId = new TeamId(number),
        CohortId = new CohortId(1),
        Name = name,
        ChannelId = new Snowflake(ulong.MaxValue),
        StandupDay = IsoDayOfWeek.Thursday,
        StandupTime = new LocalTime(18, 0),
        Minutes = 45,
    };

    /// <summary>A team whose people have always been in it.</summary>
    public static TeamWeeks Weeks(Team team, int weeks, params IReadOnlyList<PersonWeeks> people) =>
        new(team, people, [.. Enumerable.Range(0, weeks).Select(week => Count([.. people.Select(person => person.Weeks[week])]))]);

    public static Participation Participation(Cohort cohort, Instant now, params IReadOnlyList<TeamWeeks> teams) =>
        new(cohort, now, teams, Weeks(Team(0, "All"), cohort.Weeks, [.. teams.SelectMany(team => team.People)]).Counts);

    private static WeekCount Count(IReadOnlyList<WeekStatus> marks)
    {
        return marks.Contains(WeekStatus.Upcoming)
            ? WeekCount.Upcoming
            : new WeekCount(
                Having(WeekStatus.CheckedIn),
                Having(WeekStatus.Quiet),
                Having(WeekStatus.Away),
                Having(WeekStatus.Nothing),
                IsUpcoming: false);

        int Having(WeekStatus wanted) => marks.Count(mark => mark == wanted);
    }

    private static Gen<PersonWeeks> Person(int weeks) =>
        from name in Gen.Elements(Names)
        from usual in Gen.Elements(Enum.GetValues<WeekStatus>())
        from marks in Gen.Frequency((3, Gen.Constant(usual)), (2, Gen.Elements(Enum.GetValues<WeekStatus>()))).ArrayOf(weeks)
        from isStrained in Gen.Elements(true, false)
        select new PersonWeeks(new CrewId(1), new Snowflake(ulong.MaxValue), name, marks, isStrained);

    private static CaptainsView View(
        Cohort cohort, int day, string[] teamNames, PersonWeeks[] people, string[] texts, int questionCount, bool isDigest, int spreadCount)
    {
        var now = cohort.Calendar.Start(1) + Duration.FromDays(day);
        var teams = teamNames.Select((name, index) => Team(index + 1, name)).ToList();
        var weeks = teams.Select(
            (team, index) =>
                Weeks(
                    team,
                    cohort.Weeks,
                    [
                        .. people
                            .Select((person, place) => person with { CrewId = new CrewId(place) })
                            .Where((_, place) => place % teams.Count == index),
                    ]));
        return new CaptainsView(
            Participation(cohort, now, [.. weeks]),
            [
                .. Enumerable
                    .Range(0, questionCount)
                    .Select(number => Question(teams[number % teams.Count], texts[number % texts.Length], now)),
            ],
            isDigest,
            [.. teams.Select((team, index) => new NextTurn(team, index % 3 == 0 ? null : now, Facilitator: null))],
            OneOnOneRound.At(cohort.Calendar, now),
            [.. people.Select(person => person.Name)],
            [.. Enumerable.Range(1, spreadCount).Select(week => new ConfidenceDistribution(week, [100, 100, 100, 100, 100]))]);
    }

    private static Question Question(Team team, string text, Instant now) => new()
    {
        QuestionId = new QuestionId(1),
        CohortId = new CohortId(1),
        TeamId = team.TeamId,
        Week = 1,
        Audience = QuestionAudience.Navigators,
        IsAnonymous = false,
        Text = text,
        State = QuestionState.Open,
        AskedAt = now,
        MeToos = 0,
        Answers = 0,
        CardChannelId = new Snowflake(ulong.MaxValue),
        CardMessageId = new Snowflake(ulong.MaxValue),
    };
}
