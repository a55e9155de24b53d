using System.Net;
using System.Net.Sockets;
using DjangonautBot.Hosting;

namespace DjangonautBot.Tests.Hosting;

internal sealed class FreePortTests
{
    // The first port that Linux gives to outgoing connections; other systems begin later.
    private const int FirstOfOutgoing = 32_768;

    [Test]
    public void No_outgoing_connection_takes_what_it_finds() => Assert.That(FreePort.Find(), Is.LessThan(FirstOfOutgoing));

    [Test]
    public void One_can_listen_on_what_it_finds()
    {
        using var listener = new TcpListener(IPAddress.Loopback, FreePort.Find());

        Assert.That(listener.Start, Throws.Nothing);
    }
}
