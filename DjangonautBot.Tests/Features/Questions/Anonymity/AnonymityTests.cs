using System.Globalization;

namespace DjangonautBot.Tests.Features.Questions.Anonymity;

/// <summary>
/// An anonymous question to Navigators: for any crew, what everybody but the asker sees is the same whoever of the cohort asked. A run
/// prints its seed, and repeats one that is given as <c>ANONYMITY_TEST_SEED</c>.
/// </summary>
internal sealed class AnonymityTests
{
    private const int Crews = 4;

    [Test]
    public async Task What_everybody_but_the_asker_sees_is_the_same_whoever_asked()
    {
        var seed = Environment.GetEnvironmentVariable("ANONYMITY_TEST_SEED") is { } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        await TestContext.Out.WriteLineAsync($"seed {seed}");
        using var server = new AnonymityFixture();
        var random = new Random(seed);
        for (var number = 1; number <= Crews; number++)
        {
            var crew = RandomCrew.Make(random);
            server.Enrol(crew);
            var askers = crew.People.Where(person => person.MayAsk).OrderBy(_ => random.Next()).Take(2).ToList();

            var seen = await server.AskAsync(crew, askers[0], except: askers);
            var seenOtherwise = await server.AskAsync(crew, askers[1], except: askers);

            Assert.That(
                seenOtherwise.Zip(seen)
                .Where(views => views.First != views.Second)
                .Select(views => $"{views.First}\n— but —\n{views.Second}"),
                Is.Empty,
                $"seed {seed}, crew {number}: {askers[1]} or {askers[0]}");
            Assert.That(seenOtherwise, Has.Count.EqualTo(seen.Count));
            Assert.That(seen, Has.Some.Contains(AnonymityFixture.Words), "somebody sees the question");
        }
    }
}
