namespace DjangonautBot.Tests.Contracts;

internal sealed class DiscordContractTests
{
    [SetUp]
    public void SkipWithoutTheSchemas()
    {
        if (!DiscordContract.Available) Assert.Ignore(DiscordContract.WhyUnavailable);
    }

    [TestCaseSource(typeof(Samples), nameof(Samples.All))]
    public void A_valid_request_passes(Sample sample) => Assert.That(Check(sample), Is.Empty);

    [TestCaseSource(nameof(Mutations))]
    public void One_mistake_fails_and_is_named(Mutation mutation) =>
        Assert.That(Check(mutation.Apply()), Has.Some.EqualTo($"{mutation.Sample.Method} {mutation.Sample.Template}: {mutation.Says}"));

    private static IEnumerable<Mutation> Mutations() => [];

    private static IReadOnlyList<string> Check(Sample sample) =>
        DiscordContract.Check(sample.Method, sample.Template, sample.Path, sample.Json);
}
