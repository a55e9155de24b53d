using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Interactions;

internal sealed class ErrorReferenceTests
{
    [Rule]
    public void A_reference_is_six_signs_that_nobody_mistakes_for_each_other(ulong id) =>
        Assert.That(ErrorReference.Of(new Snowflake(id)), Does.Match("^[2-9a-hjkmnp-z]{6}$"));

    [Test]
    public void Interactions_that_come_together_have_different_ones()
    {
        var references = Enumerable
            .Range(0, 1_000)
            .Select(number => ErrorReference.Of(new Snowflake(1_484_000_000_000_000_000 + (ulong)number)));

        Assert.That(references, Is.Unique);
    }
}
