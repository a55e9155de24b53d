using System.Text.RegularExpressions;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Tests.Repository;

/// <summary>Discord's limits are said once, on the models of the client. Only numbers that mean nothing else are looked for.</summary>
internal sealed partial class DiscordLimitTests
{
    private static readonly int[] Unmistakable =
    [
        OutgoingMessage.MaxTextLength,
        CommandDeclaration.MaxTotalLength,
    ];

    [TestCase("private const int LongestDescription = 4000;", true)]
    [TestCase("const int Most = 8_000;", true)]
    [TestCase("private const int LongestDescription = OutgoingMessage.MaxTextLength;", false)]
    [TestCase("private const int LongestText = 2000;", false)]
    public void A_limit_said_again_is_found(string code, bool found) => Assert.That(SaidAgain(code).Any(), Is.EqualTo(found));

    [Test]
    public void No_limit_of_Discords_is_said_again_in_the_bot()
    {
        var root = RepositoryRoot.Find();
        if (root is null)
        {
            Assert.Ignore("The tests run away from the repository, so there is no source to read.");
        }

        var said =
            from file in Directory.EnumerateFiles(Path.Combine(root!.FullName, "DjangonautBot"), "*.cs", SearchOption.AllDirectories)
            from constant in SaidAgain(File.ReadAllText(file))
            select $"{Path.GetRelativePath(root.FullName, file)}: {constant}";
        Assert.That(said, Is.Empty, "Use the constant of DjangonautBot.Discord/Models.");
    }

    private static IEnumerable<string> SaidAgain(string code) =>
        from Match constant in NumericConstant().Matches(code)
        where Unmistakable.Any(limit => constant.Groups["number"].Value.Replace("_", "", StringComparison.Ordinal) == $"{limit}")
        select constant.Value;

    [GeneratedRegex(@"const int \w+ = (?<number>[0-9_]+);")]
    private static partial Regex NumericConstant();
}
