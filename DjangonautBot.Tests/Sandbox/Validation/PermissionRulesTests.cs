using DjangonautBot.Sandbox.Validation;

namespace DjangonautBot.Tests.Sandbox.Validation;

internal sealed class PermissionRulesTests
{
    private const ulong Server = 1;
    private const ulong Navigators = 2;
    private const ulong Captains = 3;
    private const ulong Ada = 10;
    private const ulong Reads = Permission.ViewChannel | Permission.ReadMessageHistory;
    private const ulong Writes = Reads | Permission.SendMessages | Permission.SendMessagesInThreads;

    [Test]
    public void The_owner_may_do_everything() =>
        Assert.That(PermissionRules.InServer(isOwner: true, everyone: 0, roles: []), Is.EqualTo(Permission.All));

    [Test]
    public void Everything_is_each_documented_permission_the_status_of_a_voice_channel_among_them() =>
        Assert.That(Permission.All, Is.EqualTo((1UL << 47) - 1 | 0b11111UL << 48));

    [Test]
    public void An_administrator_may_do_everything() =>
        Assert.That(PermissionRules.InServer(false, 0, [Permission.Administrator]), Is.EqualTo(Permission.All));

    [Test]
    public void The_permissions_of_all_roles_add_up() =>
        Assert.That(
            PermissionRules.InServer(false, Permission.ViewChannel, [Permission.SendMessages, Permission.EmbedLinks]),
            Is.EqualTo(Permission.ViewChannel | Permission.SendMessages | Permission.EmbedLinks));

    [Test]
    public void No_overwrite_holds_for_an_administrator() =>
        Assert.That(
            InChannel(Permission.All, [Role(Server, deny: Permission.ViewChannel)]), Is.EqualTo(Permission.All));

    [Test]
    public void Without_overwrites_the_server_decides() => Assert.That(InChannel(Writes, []), Is.EqualTo(Writes));

    [Test]
    public void What_everyone_is_denied_is_gone() =>
        Assert.That(InChannel(Writes, [Role(Server, deny: Permission.SendMessages)]), Is.EqualTo(Writes & ~Permission.SendMessages));

    [Test]
    public void A_role_gets_back_what_everyone_is_denied() =>
        Assert.That(
            InChannel(Writes, [Role(Navigators, allow: Permission.ViewChannel), Role(Server, deny: Permission.ViewChannel)], Navigators),
            Is.EqualTo(Writes));

    [Test]
    public void Of_two_roles_the_one_that_allows_wins() =>
        Assert.That(
            InChannel(
                Writes,
                [Role(Navigators, allow: Permission.SendMessages), Role(Captains, deny: Permission.SendMessages)],
                Navigators, Captains),
            Is.EqualTo(Writes));

    [Test]
    public void A_role_that_a_member_lacks_changes_nothing() =>
        Assert.That(InChannel(Writes, [Role(Captains, deny: Permission.SendMessages)], Navigators), Is.EqualTo(Writes));

    [Test]
    public void The_members_own_overwrite_comes_last() =>
        Assert.That(
            InChannel(Writes, [Member(Ada, deny: Permission.SendMessages), Role(Navigators, allow: Permission.SendMessages)], Navigators),
            Is.EqualTo(Writes & ~Permission.SendMessages));

    [Test]
    public void Another_members_overwrite_changes_nothing() =>
        Assert.That(InChannel(Writes, [Member(Ada + 1, deny: Permission.SendMessages)]), Is.EqualTo(Writes));

    [Test]
    public void A_member_whose_id_is_a_roles_is_not_taken_for_it() =>
        Assert.That(InChannel(Writes, [Member(Navigators, deny: Permission.SendMessages)], Navigators), Is.EqualTo(Writes));

    [Test]
    public void Who_cannot_see_a_channel_can_do_nothing_in_it() =>
        Assert.That(InChannel(Writes, [Role(Server, deny: Permission.ViewChannel)]), Is.Zero);

    [Test]
    public void Who_cannot_write_cannot_attach_embed_or_ping_either()
    {
        var all = Writes | Permission.AttachFiles | Permission.EmbedLinks | Permission.MentionEveryone;

        Assert.That(InChannel(all, [Role(Server, deny: Permission.SendMessages)]), Is.EqualTo(Writes & ~Permission.SendMessages));
    }

    [Test]
    public void In_a_thread_writing_has_a_permission_of_its_own()
    {
        var files = Writes | Permission.AttachFiles;

        Assert.That(
            InThread(files, [Role(Server, deny: Permission.SendMessages)]),
            Is.EqualTo(files & ~Permission.SendMessages));
    }

    [Test]
    public void In_a_thread_who_cannot_write_in_threads_cannot_attach_either() =>
        Assert.That(
            InThread(Writes | Permission.AttachFiles, [Role(Server, deny: Permission.SendMessagesInThreads)]),
            Is.EqualTo(Writes & ~Permission.SendMessagesInThreads));

    [Test]
    public void Has_asks_for_all_bits() =>
        Assert.That(PermissionRules.Has(Permission.ViewChannel, Reads), Is.False);

    private static ulong InChannel(ulong inServer, Overwrite[] overwrites, params ulong[] roles) =>
        PermissionRules.InChannel(PermissionRules.Overwritten(inServer, Server, Ada, roles, overwrites));

    private static ulong InThread(ulong inServer, Overwrite[] overwrites) =>
        PermissionRules.InChannel(PermissionRules.Overwritten(inServer, Server, Ada, [], overwrites), isThread: true);

    private static Overwrite Role(ulong id, ulong allow = 0, ulong deny = 0) => new(id, IsMember: false, allow, deny);

    private static Overwrite Member(ulong id, ulong allow = 0, ulong deny = 0) => new(id, IsMember: true, allow, deny);
}
