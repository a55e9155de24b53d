namespace DjangonautBot.Features.Crew.Import.Planning;

/// <summary>Pairs the places that a person leaves with those that they get.</summary>
internal static class PlaceChanges
{
    /// <param name="held">The person's places now.</param>
    /// <param name="wanted">Their places in the file.</param>
    public static IEnumerable<PlannedChange> Of(NewCrewMember person, IReadOnlyList<CrewPlace> held, IReadOnlyList<CrewPlace> wanted)
    {
        // Somebody is Captain beside everything else.
        var toLeave = held.Except(wanted).Where(place => place.Role != CrewRole.Captain).ToList();
        var toGet = wanted.Except(held).ToList();
        var pairs = new Dictionary<CrewPlace, CrewPlace>();
        Pair((from, to) => from.Role == to.Role);
        Pair((from, to) => from.Team == to.Team);
        Pair((_, _) => true);
        return toGet.Select(to => new PlannedChange(person, pairs.GetValueOrDefault(to), to));

        void Pair(Func<CrewPlace, CrewPlace, bool> suit)
        {
            foreach (var to in toGet.Where(place => place.Role != CrewRole.Captain && !pairs.ContainsKey(place)))
            {
                if (toLeave.Find(from => suit(from, to)) is { } from)
                {
                    pairs.Add(to, from);
                    toLeave.Remove(from);
                }
            }
        }
    }
}
