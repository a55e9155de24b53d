using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Crew.Import.Planning;
using DjangonautBot.Features.Crew.Lists;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Interactions.Text.Folding;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DjangonautBot.Tests.Features.Crew.Import.Planning;

/// <summary>Generators of crews, with names that are hard to write into a table.</summary>
internal static class Crews
{
    // Names that a spreadsheet or a CSV could change.
    private static readonly string[] Names =
    [
        "Pluto", "3-4", "1/2", "MAR1", "007", "'Tis", "''", "=1+1", "-", "+31", "@all", "=\"x\"", "a,b;c", "say \"hi\"", "sep=;", "  x ",
        "Zoë", "世界", "<@80351110224678912>", "1E+17", "\"", "#", "e\u0301",
    ];

    public static Arbitrary<CrewState> States() =>
        (from teamNames in Name(Team.LongestName).ArrayOf(4)
         let teams = teamNames.DistinctBy(name => FoldedText.Of(name)).Select(TeamOf).ToList()
         from people in Name(80).ArrayOf(10)
         from places in Gen.Choose(0, (3 * teams.Count) + 1).ArrayOf(20)
         select new CrewState(teams, [.. Roles(teams, people, places)])).ToArbitrary();

    public static Team TeamOf(string name, int index) => new()
    {
        TeamId = new TeamId(index + 1),
        CohortId = new CohortId(1),
        Name = name,
        ChannelId = new Snowflake((ulong)(600000000000000000 + index)),
        StandupDay = (IsoDayOfWeek)((index % 7) + 1),
        StandupTime = new LocalTime(18, index),
        Minutes = 45,
    };

    private static Gen<string> Name(int longest) =>
        from fixedName in Gen.Elements(Names)
        from tricky in Arbitraries.TrickyTexts().Generator
        from isTricky in Gen.Elements(true, false)
        let name = ShownName.Typed(isTricky ? Excerpt.Of(tricky.Text, longest) : fixedName)
        select name.Length == 0 ? "Nameless" : name;

    // Nobody is Djangonaut of two teams, and nobody has a place twice.
    private static IEnumerable<RoleHolder> Roles(List<Team> teams, string[] people, int[] places)
    {
        var held = new HashSet<(int Person, CrewRole Role, int Team)>();
        foreach (var (index, place) in places.Index())
        {
            var person = index % people.Length;
            var (role, team) = place < 3 * teams.Count ? ((CrewRole)(place % 3), place / 3) : (CrewRole.Captain, -1);
            if (role == CrewRole.Djangonaut && held.Any(each => each.Person == person && each.Role == role))
            {
                continue;
            }

            if (held.Add((person, role, team)))
            {
                yield return new RoleHolder
                {
                    CrewId = new CrewId(person + 1),
                    UserId = new Snowflake((ulong)(80351110224678912 + (person * 7))),
                    DisplayName = people[person],
                    Role = role,
                    TeamId = team < 0 ? null : teams[team].TeamId,
                };
            }
        }
    }
}
