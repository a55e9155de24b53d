using DjangonautBot.Discord.Gateway.Servers;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Tests.Discord.Gateway.Servers;

internal sealed class PermissionCalculatorTests
{
    private const ulong Everyone = 100;
    private const ulong Crew = 101;
    private const ulong Captains = 102;
    private const ulong Admins = 103;
    private const ulong Bot = 900;

    private const Permissions Read = Permissions.ViewChannel;
    private const Permissions Write = Permissions.SendMessages;
    private const Permissions Embed = Permissions.EmbedLinks;

    private static readonly Guild Server = new(new Snowflake(Everyone), "Djangonauts", new Snowflake(1));

    private static readonly Dictionary<Snowflake, Role> Roles = new Role[]
    {
        new(new Snowflake(Everyone), "@everyone", Read),
        new(new Snowflake(Crew), "crew", Write),
        new(new Snowflake(Captains), "captains", Embed),
        new(new Snowflake(Admins), "admins", Permissions.Administrator),
    }.ToDictionary(role => role.Id);

    private static IEnumerable<TestCaseData> Table()
    {
        yield return Row("only_everyone", [], [], Read);
        yield return Row("roles_add_up", [Crew, Captains], [], Read | Write | Embed);
        yield return Row("a_role_that_is_gone_counts_for_nothing", [999], [], Read);
        yield return Row(
            "an_administrator_may_everything_whatever_a_channel_says",
            [Admins],
            [ForRole(Everyone, deny: Read)],
            Permissions.All);
        yield return Row("everyone_is_denied_writing_but_not_reading", [Crew], [ForRole(Everyone, deny: Write)], Read);
        yield return Row("a_role_wins_over_everyone", [Crew], [ForRole(Everyone, deny: Write), ForRole(Crew, allow: Write)], Read | Write);
        yield return Row("what_one_role_allows_wins_over_what_another_denies", [Crew, Captains],
            [ForRole(Captains, deny: Write), ForRole(Crew, allow: Write)], Read | Write | Embed);
        yield return Row("the_overwrite_of_a_role_that_it_lacks_is_passed_over", [Crew], [ForRole(Captains, deny: Write)], Read | Write);
        yield return Row("the_member_wins_over_all_roles", [Crew], [ForRole(Crew, allow: Write), ForMember(Bot, deny: Write)], Read);
        yield return Row("another_member_is_passed_over", [Crew], [ForMember(8, deny: Write)], Read | Write);
        yield return Row("a_member_with_the_id_of_a_role_is_not_that_role", [Crew], [ForMember(Crew, deny: Write)], Read | Write);
        yield return Row("a_channel_that_it_cannot_see_allows_nothing", [Crew], [ForRole(Everyone, deny: Read)], Permissions.None);
        yield return Row("a_hidden_channel_that_it_was_let_into", [Crew],
            [ForRole(Everyone, deny: Read), ForMember(Bot, allow: Read)], Read | Write);
    }

    [TestCaseSource(nameof(Table))]
    public void Roles_and_overwrites_are_applied_in_Discords_order(
        ulong[] memberRoles, PermissionOverwrite[] overwrites, Permissions expected)
    {
        var roles = memberRoles.Select(id => new Snowflake(id)).ToList();

        Assert.That(PermissionCalculator.Compute(Server, new Snowflake(Bot), roles, Roles, overwrites), Is.EqualTo(expected));
    }

    [Test]
    public void The_owner_may_everything() =>
        Assert.That(
            PermissionCalculator.Compute(Server, Server.OwnerId, [], Roles, [ForRole(Everyone, deny: Read)]),
            Is.EqualTo(Permissions.All));

    private static TestCaseData Row(string name, ulong[] memberRoles, PermissionOverwrite[] overwrites, Permissions expected) =>
        new TestCaseData(memberRoles, overwrites, expected).SetArgDisplayNames(name);

    private static PermissionOverwrite ForRole(ulong id, Permissions allow = default, Permissions deny = default) =>
        new(new Snowflake(id), PermissionOverwriteType.Role, allow, deny);

    private static PermissionOverwrite ForMember(ulong id, Permissions allow = default, Permissions deny = default) =>
        new(new Snowflake(id), PermissionOverwriteType.Member, allow, deny);
}
