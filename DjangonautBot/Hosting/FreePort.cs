using System.Net;
using System.Net.Sockets;

namespace DjangonautBot.Hosting;

/// <summary>Finds a free port of this machine.</summary>
internal static class FreePort
{
    // Below the range of outgoing connections, so that none of these takes the port before it is used.
    private const int First = 20_000;
    private const int Count = 12_000;

    /// <exception cref="InvalidOperationException">All ports of the range are in use.</exception>
    public static int Find()
    {
        var start = Random.Shared.Next(Count);
        return Enumerable.Range(0, Count).Select(step => First + ((start + step) % Count)).First(IsFree);
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
