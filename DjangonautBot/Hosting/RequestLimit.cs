using System.Net;
using System.Net.Sockets;

namespace DjangonautBot.Hosting;

/// <summary>
/// Limits requests by the minute and by the address they come from. It remembers a bounded number of addresses; all others of the same
/// minute share one limit.
/// </summary>
internal sealed class RequestLimit(TimeProvider wire)
{
    /// <summary>Requests of one address in a minute.</summary>
    public const int MostRequests = 120;

    /// <summary>Addresses that are told apart.</summary>
    public const int MostAddresses = 10_000;

    private const int SitePrefixBytes = 8;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<IPAddress, int> _requests = [];
    private long _windowBegan = wire.GetTimestamp();

    /// <summary>Number of addresses that it remembers.</summary>
    public int Remembered
    {
        get
        {
            lock (_lock)
            {
                return _requests.Count;
            }
        }
    }

    /// <summary>Counts a request.</summary>
    /// <returns>Null if it may be answered, else the time until the next one may.</returns>
    public TimeSpan? Take(IPAddress address)
    {
        lock (_lock)
        {
            var elapsed = wire.GetElapsedTime(_windowBegan);
            if (elapsed >= Window)
            {
                _requests.Clear();
                (_windowBegan, elapsed) = (wire.GetTimestamp(), TimeSpan.Zero);
            }

            var counted = Site(address);
            if (!_requests.ContainsKey(counted) && _requests.Count >= MostAddresses)
            {
                counted = IPAddress.None;
            }

            _requests[counted] = _requests.GetValueOrDefault(counted) + 1;
            return _requests[counted] <= MostRequests ? null : Window - elapsed;
        }
    }

    // A site has as many addresses of the new kind as it likes.
    private static IPAddress Site(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(SitePrefixBytes).Clear();
        return new IPAddress(bytes);
    }
}
