using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Tests.Interactions.Text;

internal sealed class NamesakesTests
{
    private static readonly Namesakes People =
        new([(new Snowflake(111_111), "Zoë"), (new Snowflake(222_222), "zoe"), (new Snowflake(333_333), "Ada")]);

    [Test]
    public void Two_of_one_name_are_told_apart_by_the_end_of_their_ids() =>
        Assert.That(
            new[] { People.Label(new Snowflake(111_111), "Zoë", 32), People.Label(new Snowflake(222_222), "zoe", 32) },
            Is.EqualTo(["Zoë (…1111)", "zoe (…2222)"]));

    [Test]
    public void Any_other_name_stays_as_it_is() => Assert.That(People.Label(new Snowflake(333_333), "Ada", 32), Is.EqualTo("Ada"));

    [Test]
    public void One_person_who_is_listed_twice_is_one() =>
        Assert.That(
            new Namesakes([(new Snowflake(444_444), "Ada"), (new Snowflake(444_444), "Ada")]).Label(new Snowflake(444_444), "Ada", 32),
            Is.EqualTo("Ada"));
}
