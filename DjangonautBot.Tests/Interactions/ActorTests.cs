using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Tests.Interactions;

internal sealed class ActorTests
{
    [TestCase(CrewRoles.Djangonaut, true, false, false)]
    [TestCase(CrewRoles.Navigator, true, true, false)]
    [TestCase(CrewRoles.Captain, true, true, true)]
    [TestCase(CrewRoles.Djangonaut | CrewRoles.Navigator, true, true, false)]
    [TestCase(CrewRoles.Navigator | CrewRoles.Captain, true, true, true)]
    public void A_member_of_the_crew_may_do_what_their_roles_allow(CrewRoles roles, bool crew, bool navigator, bool captain) =>
        Assert.That(Rights(new CrewId(5), roles, managesServer: false), Is.EqualTo((crew, navigator, captain)));

    [Test]
    public void Somebody_outside_the_crew_may_do_nothing() =>
        Assert.That(Rights(null, CrewRoles.None, managesServer: false), Is.EqualTo((false, false, false)));

    [Test]
    public void Whoever_manages_the_server_may_do_what_a_Captain_may() =>
        Assert.That(Rights(null, CrewRoles.None, managesServer: true), Is.EqualTo((true, true, true)));

    [TestCase(CrewRoles.Djangonaut, true)]
    [TestCase(CrewRoles.None, false)]
    public void Once_the_texts_are_deleted_the_crew_still_sees_what_is_kept(CrewRoles roles, bool sees)
    {
        var actor = new Actor(
            new Snowflake(1),
            new Snowflake(2),
            "Ada",
            ManagesServer: false,
            new CohortId(3),
            new CrewId(5),
            roles,
            IsForgotten: true);

        Assert.That((actor.May(Access.CrewForGood), actor.May(Access.Crew)), Is.EqualTo((sees, false)));
    }

    private static (bool, bool, bool) Rights(CrewId? crewId, CrewRoles roles, bool managesServer)
    {
        var actor = new Actor(new Snowflake(1), new Snowflake(2), "Ada", managesServer, new CohortId(3), crewId, roles);
        return (actor.May(Access.Crew), actor.May(Access.Navigator), actor.May(Access.Captain));
    }
}
