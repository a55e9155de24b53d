using DjangonautBot.Sandbox;

namespace DjangonautBot.Hosting.Demo;

/// <summary>
/// A second server of the demo, without any setup, for trying a Captain's first day.
/// </summary>
internal static class EmptyServer
{
    private const ulong ManageServer = 1UL << 5;
    private const string CaptainName = "Lena";
    private static readonly string[] NavigatorNames = ["Ines", "Jonas", "Kofi", "Mei"];
    private static readonly string[] DjangonautNames =
        ["Amir", "Bea", "Chen", "Dina", "Elif", "Femi", "Gita", "Hugo", "Ivo", "Jana", "Kaya", "Luis"];

    public static void Populate(SandboxWorld world)
    {
        var server = world.AddServer("A new cohort");
        server.AddChannel("lobby");
        var mars = server.AddChannel("team-mars");
        server.AddChannel("team-venus");
        server.AddChannel("captains");
        server.AddChannel("stand-up room", SandboxChannelKind.Voice);
        server.AddPerson(CaptainName, server.AddRole("Captain", ManageServer)).In(mars);
        foreach (var name in NavigatorNames.Concat(DjangonautNames))
        {
            server.AddPerson(name).In(mars);
        }
    }
}
