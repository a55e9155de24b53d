using DjangonautBot.Features.Crew.Import.Finding;

namespace DjangonautBot.Tests.Features.Crew.Import;

/// <summary>A name in a file and a name in Discord.</summary>
internal sealed class PersonNameTests
{
    [TestCase("Ada", "ada")]
    [TestCase("Ada Lovelace", "ada_l")]
    [TestCase("ada", "Ada Lovelace 🚀")]
    [TestCase("Zoë Müller", "zoe.muller")]
    [TestCase("Lovelace, Ada", "Ada Lovelace")]
    [TestCase("世界", "世界")]
    public void These_may_be_the_same(string name, string known) => Assert.That(PersonName.Fits(name, [known]), Is.True);

    [TestCase("Ada", "Bilal")]
    [TestCase("Maria Silva", "Maria Costa")]
    [TestCase("Ada", "🚀")]
    [TestCase("Ada", "1815")]
    public void These_are_asked_about(string name, string known) => Assert.That(PersonName.Fits(name, [known]), Is.False);
}
