using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Crew.Import.Finding;
using DjangonautBot.Features.Crew.Import.Planning;
using DjangonautBot.Features.Crew.Import.Reading;
using DjangonautBot.Features.Crew.Lists;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Tests.Features.Crew.Import.Planning;

/// <summary>Effects of a file on a cohort with the teams Mars and Venus.</summary>
internal sealed class ImportPlannerTests
{
    private const ulong Ada = 1;
    private const ulong Bilal = 2;
    private const ulong Grace = 3;

    private static readonly Team Mars = Crews.TeamOf("Mars", 0);
    private static readonly Team Venus = Crews.TeamOf("Venus", 1);

    [TestCase("Djangonaut Mars", "Djangonaut Mars", ExpectedResult = "")]
    [TestCase("", "Djangonaut Mars", ExpectedResult = "> Djangonaut Mars")]
    [TestCase("Djangonaut Mars", "Djangonaut Venus", ExpectedResult = "Djangonaut Mars > Djangonaut Venus")]
    [TestCase("Djangonaut Mars", "Navigator Mars", ExpectedResult = "Djangonaut Mars > Navigator Mars")]
    [TestCase("Djangonaut Mars", "Navigator Venus", ExpectedResult = "Djangonaut Mars > Navigator Venus")]
    [TestCase("Navigator Mars", "Navigator Mars, Navigator Venus", ExpectedResult = "> Navigator Venus")]
    [TestCase("Navigator Mars", "Navigator Venus, Djangonaut Mars", ExpectedResult = "Navigator Mars > Navigator Venus; > Djangonaut Mars")]
    [TestCase("Navigator Mars, Navigator Venus", "Navigator Venus", ExpectedResult = "", Description = "Nobody is removed.")]
    [TestCase("Captain", "Navigator Mars", ExpectedResult = "> Navigator Mars", Description = "A Captain stays one.")]
    [TestCase("Djangonaut Mars", "Captain", ExpectedResult = "> Captain")]
    [TestCase("Djangonaut Mars", "Captain Mars", ExpectedResult = "> Captain Mars")]
    public string Somebody_gets_the_places_of_the_file(string held, string wanted)
    {
        var plan = Plan(
            [.. Held(Ada, held), .. Held(Grace, "Navigator Mars, Navigator Venus")],
            [.. Rows(Ada, wanted), .. Rows(Grace, "Navigator Mars")]);

        return string.Join("; ", plan.Changes.Select(change => $"{Describe(change.From)} > {Describe(change.To)}".Trim()));
    }

    [Test]
    public void A_role_that_the_file_does_not_name_is_told_and_kept()
    {
        var plan = Plan([.. Held(Grace, "Navigator Mars, Navigator Venus")], Rows(Grace, "Navigator Venus"));

        Assert.That(plan.Notes, Is.EqualTo(["<@3> stays Navigator of *Mars*, too."]));
    }

    [Test]
    public void Who_is_not_in_the_file_is_named_and_kept()
    {
        var plan = Plan([.. Held(Ada, "Djangonaut Mars"), .. Held(Grace, "Navigator Mars")], Rows(Grace, "Navigator Mars"));

        Assert.That((plan.ChangesNothing, plan.NotInFile.Single().UserId.Value), Is.EqualTo((true, Ada)));
    }

    [TestCase(4, 1, null)]
    [TestCase(5, 1, "*Mars* would have 5 Djangonauts and 1 Navigator. Each Navigator makes room for 4")]
    [TestCase(8, 2, null)]
    [TestCase(9, 3, "*Mars* would have 9 Djangonauts and 3 Navigators. A team has at most 8")]
    [TestCase(1, 0, "*Mars* would have 1 Djangonaut and 0 Navigators.")]
    public void A_team_has_room_for_as_many_as_by_single_changes(int djangonauts, int navigators, string? words)
    {
        var rows = Enumerable.Range(10, djangonauts).SelectMany(id => Rows((ulong)id, "Djangonaut Mars"))
            .Concat(Enumerable.Range(30, navigators).SelectMany(id => Rows((ulong)id, "Navigator Mars")));

        var plan = Plan([], [.. rows]);

        Assert.That(plan.Obstacles.SingleOrDefault(), words is null ? Is.Null : Does.StartWith(words));
    }

    [Test]
    public void A_team_that_nobody_joins_may_lose_its_Navigator_with_a_word_about_it()
    {
        var plan = Plan([.. Held(Ada, "Djangonaut Mars"), .. Held(Grace, "Navigator Mars")], Rows(Grace, "Navigator Venus"));

        Assert.That(plan.Obstacles, Is.Empty);
        Assert.That(plan.Shortages.Single(), Does.StartWith("*Mars* would have 1 Djangonaut and 0 Navigators"));
    }

    [Test]
    public void A_Djangonaut_of_the_team_makes_no_room_as_its_Navigator_and_is_told_what_they_read()
    {
        var plan = Plan([], [.. Rows(Ada, "Djangonaut Mars, Navigator Mars"), .. Rows(Bilal, "Djangonaut Mars")]);

        Assert.That(plan.Obstacles.Single(), Does.StartWith("*Mars* would have 2 Djangonauts and 0 Navigators"));
        Assert.That(plan.InBothRoles.Select(both => both.Person.UserId.Value), Is.EqualTo([Ada]));
    }

    [Test]
    public void A_Djangonaut_has_one_team()
    {
        var plan = Plan([.. Held(Grace, "Navigator Mars, Navigator Venus")], Rows(Ada, "Djangonaut Mars, Djangonaut Venus"));

        Assert.That(plan.Obstacles.Single(), Does.StartWith("<@1> would be Djangonaut of two teams."));
    }

    [Test]
    public void A_new_team_needs_day_time_and_channel()
    {
        var plan = Plan([], Rows(Ada, "Navigator Pluto"), new FileTeam { Name = "Pluto", StandupDay = IsoDayOfWeek.Friday });

        Assert.That(plan.Obstacles.Single(), Does.StartWith("*Pluto* is a new team, so one of its rows needs its time, channel."));
    }

    [Test]
    public void A_new_team_that_may_be_a_date_is_asked_about()
    {
        var plan = Plan([], Rows(Ada, "Navigator 4-Mar"), new FileTeam { Name = "4-Mar" });

        Assert.That(plan.Obstacles.Single(), Does.Contain("The name looks like a date, which spreadsheets make of a name such as `3-4`"));
    }

    [Test]
    public void Two_new_teams_do_not_share_a_channel()
    {
        var plan = Plan([], [], NewTeam("Pluto", 9), NewTeam("Juno", 9));

        Assert.That(plan.Obstacles.Single(), Does.StartWith("*Pluto* and *Juno* would share <#9>"));
    }

    [Test]
    public void A_team_that_is_there_is_not_changed_by_a_file()
    {
        var plan = Plan([], [], new FileTeam { Name = "Mars", StandupDay = IsoDayOfWeek.Friday });

        Assert.That(plan.ChangesNothing, Is.True);
        Assert.That(
            plan.Notes.Single(), Does.StartWith("*Mars* stays as it is: Monday at 18:00").And.Contain("The file says Friday at 18:00"));
    }

    [Test]
    public void Another_effect_has_another_fingerprint()
    {
        var rows = Rows(Ada, "Navigator Mars").ToList();

        var (one, same, other) = (Plan([], rows), Plan([], rows), Plan([.. Held(Ada, "Navigator Venus")], rows));

        Assert.That((one.Fingerprint == same.Fingerprint, one.Fingerprint == other.Fingerprint), Is.EqualTo((true, false)));
    }

    private static ImportPlan Plan(IReadOnlyList<RoleHolder> held, IEnumerable<ImportRow> rows, params FileTeam[] teams) =>
        new ImportPlanner(new CrewState([Mars, Venus], held), _ => null).Plan(new ImportDraft(1, [.. rows], [], teams));

    private static FileTeam NewTeam(string name, ulong channel) => new()
    {
        Name = name,
        ChannelId = new Snowflake(channel),
        StandupDay = IsoDayOfWeek.Friday,
        StandupTime = new LocalTime(18, 0),
    };

    private static string Describe(CrewPlace? place) => place is null ? "" : $"{place.Role} {place.Team?.Name}".Trim();

    private static IEnumerable<RoleHolder> Held(ulong userId, string places) => Places(places).Select(place => new RoleHolder
    {
        CrewId = new CrewId((long)userId),
        UserId = new Snowflake(userId),
        DisplayName = $"P{userId}",
        Role = place.Role,
        TeamId = place.Team switch { null => null, "Mars" => Mars.TeamId, _ => Venus.TeamId },
    });

    private static IEnumerable<ImportRow> Rows(ulong userId, string places) => Places(places).Select((place, index) => new ImportRow
    {
        RowNumber = ((int)userId * 10) + index,
        Team = place.Team,
        Role = place.Role,
        UserId = new Snowflake(userId),
        DisplayName = $"P{userId}",
        State = PersonState.Found,
    });

    private static IEnumerable<(CrewRole Role, string? Team)> Places(string places) =>
        from place in places.Split(", ", StringSplitOptions.RemoveEmptyEntries)
        let words = place.Split(' ')
        select (Enum.Parse<CrewRole>(words[0]), words.Length > 1 ? words[1] : null);
}
