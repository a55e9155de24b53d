using DjangonautBot.Discord.Gateway.Sessions;

namespace DjangonautBot.Tests.Discord.Gateway.Sessions;

internal sealed class CloseCodePolicyTests
{
    [TestCase(null, CloseAction.Resume)]
    [TestCase(1000, CloseAction.Resume)]
    [TestCase(1001, CloseAction.Resume)]
    [TestCase(1006, CloseAction.Resume)]
    [TestCase(4000, CloseAction.Resume)]
    [TestCase(4001, CloseAction.Resume)]
    [TestCase(4002, CloseAction.Resume)]
    [TestCase(4003, CloseAction.IdentifyAnew)]
    [TestCase(4004, CloseAction.GiveUp)]
    [TestCase(4005, CloseAction.Resume)]
    [TestCase(4006, CloseAction.IdentifyAnew)]
    [TestCase(4007, CloseAction.IdentifyAnew)]
    [TestCase(4008, CloseAction.Resume)]
    [TestCase(4009, CloseAction.IdentifyAnew)]
    [TestCase(4010, CloseAction.GiveUp)]
    [TestCase(4011, CloseAction.GiveUp)]
    [TestCase(4012, CloseAction.GiveUp)]
    [TestCase(4013, CloseAction.GiveUp)]
    [TestCase(4014, CloseAction.GiveUp)]
    [TestCase(4999, CloseAction.Resume)]
    public void Each_close_code_asks_for_one_thing(int? closeCode, object action) =>
        Assert.That(CloseCodePolicy.Decide(closeCode), Is.EqualTo(action));

    [Test]
    public void Each_final_code_is_explained_in_its_own_words_with_the_code()
    {
        int[] finalCodes = [4004, 4010, 4011, 4012, 4013, 4014];
        var explanations = finalCodes.Select(CloseCodePolicy.Explain).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(explanations, Is.Unique);
            Assert.That(explanations.Zip(finalCodes), Has.All.Matches<(string Text, int Code)>(
                pair => pair.Text.Contains($"({pair.Code})", StringComparison.Ordinal) && pair.Text.Split(". ").Length > 1));
        });
    }
}
