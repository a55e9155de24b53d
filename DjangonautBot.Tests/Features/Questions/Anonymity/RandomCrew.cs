namespace DjangonautBot.Tests.Features.Questions.Anonymity;

/// <summary>
/// A cohort of some teams, large and small, with people who have several roles, and settings that change who is written to.
/// </summary>
internal sealed record RandomCrew(
    IReadOnlyList<RandomCrew.Team> Teams, IReadOnlyList<RandomCrew.Person> People, bool HasNavigatorsChannel)
{
    /// <summary>A Captain of the whole cohort, who never asks.</summary>
    public const int Captain = 1;

    public static RandomCrew Make(Random random)
    {
        List<Team> teams = [.. Enumerable.Range(1, random.Next(2, 5)).Select(id => new Team(id, $"Team{id}", random.Next(2) == 0))];
        var people = new List<Person> { new(Captain, "Captain", null, [], [], true, false) };
        foreach (var team in teams)
        {
            Add(random.Next(1, 4), team.Id, [], []);
            Add(random.Next(1, 3), null, [team.Id], []);
        }

        // Somebody who navigates a team and is a Djangonaut of another, and a Captain of one team.
        Add(1, teams[0].Id, [teams[1].Id], []);
        Add(random.Next(2), null, [], [teams[^1].Id]);
        return new RandomCrew(teams, people, random.Next(2) == 0);

        void Add(int count, int? djangonautOf, int[] navigates, int[] captainOf)
        {
            for (var number = 0; number < count; number++)
            {
                var id = people.Count + 1;
                people.Add(new Person(id, $"Person{id}", djangonautOf, navigates, captainOf, false, random.Next(5) == 0));
            }
        }
    }

    /// <param name="HasTracker">Whether it has tickets of its own.</param>
    public sealed record Team(int Id, string Name, bool HasTracker);

    /// <param name="IsClosed">Whether the person takes no direct messages.</param>
    public sealed record Person(
        int Id, string Name, int? DjangonautOf, IReadOnlyList<int> Navigates, IReadOnlyList<int> CaptainOf, bool IsCaptain, bool IsClosed)
    {
        public bool MayAsk => !IsCaptain;

        /// <summary>People of one kind are shown the same.</summary>
        public (bool, bool, bool, bool) Kind => (DjangonautOf is not null, Navigates.Count > 0, CaptainOf.Count > 0, IsCaptain);
    }
}
