using System.Text.RegularExpressions;
using DjangonautBot.Discord;
using DjangonautBot.Hosting;
using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Repository;

/// <summary>One word, one meaning. The glossary in CONTRIBUTING.md explains the words.</summary>
internal sealed partial class VocabularyTests
{
    // Words with one meaning, and the only folders whose types may bear them.
    private static readonly Dictionary<string, string[]> OneMeaning = new()
    {
        // An answer is given to a question; an interaction gets a response.
        ["Answer"] = ["DjangonautBot.Features.Questions", "DjangonautBot.Storage.Ids", "DjangonautBot.Features.Standups.Rotation.Swaps"],
        ["Delivery"] = ["DjangonautBot.Scheduling", "DjangonautBot.Storage.Ids"],
        ["Entry"] = ["DjangonautBot.Features.Cohorts.History"],
        ["Facilitator"] = ["DjangonautBot.Features.Standups"],
        ["Lane"] = ["DjangonautBot.Scheduling.Outbox"],
        // A refused change of a cohort's calendar. Discord's refusals are failures of a delivery, or a rate-limit hit.
        ["Refusal"] = ["DjangonautBot.Features.Cohorts"],
        ["Reply"] = ["DjangonautBot.Interactions.Responses", "DjangonautBot.Discord.Models"],
        ["Response"] =
            ["DjangonautBot.Interactions", "DjangonautBot.Discord.Models", "DjangonautBot.Discord.Rest", "DjangonautBot.Sandbox.Rest"],
        ["Route"] = ["DjangonautBot.Interactions", "DjangonautBot.Discord.Rest", "DjangonautBot.Sandbox.Rest"],
        // A Navigator's turn to lead a stand-up.
        ["Turn"] = ["DjangonautBot.Features.Standups.Rotation", "DjangonautBot.Features.Captains"],
        ["Visibility"] = ["DjangonautBot.Features"],
        ["Waiter"] = ["DjangonautBot.Discord.Rest.RateLimits", "DjangonautBot.Sandbox"],
    };

    // Metaphors that the field's terms have replaced.
    private static readonly string[] Retired =
        ["Desk", "Keeper", "Office", "Renewal", "Standing"];

    private static readonly IReadOnlyList<Type> Types =
    [
        .. new[] { typeof(BotHost), typeof(IDiscordRest), typeof(SandboxHost) }
            .SelectMany(known => known.Assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("DjangonautBot", StringComparison.Ordinal) == true && !type.Name.Contains('<')),
    ];

    [Test]
    public void A_word_with_one_meaning_stays_where_it_has_it() =>
        Assert.That(
            from type in Types
            from word in WordsOf(type)
            where OneMeaning.TryGetValue(word, out var folders) && !folders.Any(folder => IsBelow(type, folder))
            select $"{type.FullName}: {word} means something else",
            Is.Empty);

    [Test]
    public void Each_of_these_words_is_in_use() =>
        Assert.That(OneMeaning.Keys.Except(Types.SelectMany(WordsOf)), Is.Empty);

    [Test]
    public void No_retired_word_comes_back() =>
        Assert.That(Types.Where(type => WordsOf(type).Intersect(Retired).Any()).Select(type => type.FullName), Is.Empty);

    [TestCase("DeliverySender", ExpectedResult = new[] { "Delivery", "Sender" })]
    [TestCase("IDiscordRest", ExpectedResult = new[] { "I", "Discord", "Rest" })]
    public string[] Names_fall_into_words(string name) => [.. Words().Matches(name).Select(word => word.Value)];

    private static IEnumerable<string> WordsOf(Type type) => Words().Matches(type.Name).Select(word => word.Value);

    private static bool IsBelow(Type type, string folder) =>
        type.Namespace == folder || type.Namespace!.StartsWith($"{folder}.", StringComparison.Ordinal);

    [GeneratedRegex("[A-Z][a-z0-9]+|[A-Z]+(?![a-z])")]
    private static partial Regex Words();
}
