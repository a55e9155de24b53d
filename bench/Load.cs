using System.Diagnostics;
using DjangonautBot.Sandbox;

namespace DjangonautBot.Bench;

/// <summary>Makes the requests of people: one after the other, or all at once.</summary>
internal static class Load
{
    /// <summary>Each request begins when the one before has been answered; people take turns.</summary>
    /// <returns>How long each took, the shortest first.</returns>
    public static async Task<IReadOnlyList<TimeSpan>> OneAtATimeAsync(
        IReadOnlyList<Person> people, int requests, Func<Person, int, Task<TimeSpan>> request, CancellationToken ct)
    {
        var times = new List<TimeSpan>(requests);
        for (var number = 0; number < requests; number++)
        {
            ct.ThrowIfCancellationRequested();
            times.Add(await request(people[number % people.Count], number));
        }

        times.Sort();
        return times;
    }

    /// <summary>Each person asks again as soon as there is an answer, so that as many requests are in flight as there are people.</summary>
    /// <returns>Requests a second.</returns>
    public static async Task<double> InFlightAsync(
        IReadOnlyList<Person> people, int requests, Func<Person, int, Task<TimeSpan>> request, CancellationToken ct)
    {
        var last = -1;
        var begin = Stopwatch.GetTimestamp();
        await Task.WhenAll(people.Select(AskAsync));
        return requests / Stopwatch.GetElapsedTime(begin).TotalSeconds;

        async Task AskAsync(Person person)
        {
            while (Interlocked.Increment(ref last) is var number && number < requests)
            {
                ct.ThrowIfCancellationRequested();
                await request(person, number);
            }
        }
    }
}
