using System.Net;
using Microsoft.Extensions.Configuration;

namespace DjangonautBot.Hosting;

/// <summary>Settings of the calendars that people subscribe to.</summary>
internal sealed record CalendarSettings
{
    private const string PublicUrlKey = "Calendar:PublicUrl";
    private const string HostKey = "Calendar:Host";
    private const string PortKey = "Calendar:Port";
    private const string ProxyKey = "Calendar:TrustedProxy";

    /// <summary>Keys of the settings.</summary>
    public static IReadOnlyList<string> Keys { get; } = [PublicUrlKey, HostKey, PortKey, ProxyKey];

    /// <summary>Address under which people reach the calendars, most likely a proxy's.</summary>
    public required Uri PublicUrl { get; init; }

    /// <summary>An IP address, <c>localhost</c>, or <c>*</c> for all of the machine's addresses.</summary>
    public required string Host { get; init; }

    /// <summary>1 to 65535, or 0 for any free port.</summary>
    public required int Port { get; init; }

    /// <summary>Addresses of the proxy whose word about a request's origin is taken; null for nobody's.</summary>
    public IPNetwork? TrustedProxy { get; init; }

    /// <summary>Address on which the bot listens.</summary>
    public string Address => $"http://{Host}:{Port}";

    /// <summary>Reads and validates the settings.</summary>
    /// <param name="httpPort">Port of the bot's health, which is for the operator alone.</param>
    /// <param name="mistakes">Takes one line for each invalid setting.</param>
    /// <returns>Null if there are no calendars to subscribe to.</returns>
    public static CalendarSettings? Read(IConfiguration configuration, int httpPort, List<string> mistakes)
    {
        if (string.IsNullOrWhiteSpace(configuration[PublicUrlKey]))
        {
            return null;
        }

        var settings = new CalendarSettings
        {
            PublicUrl = ReadPublicUrl(configuration, mistakes)!,
            Host = Settings.ReadHost(configuration, HostKey, mistakes),
            Port = Settings.ReadPort(configuration, PortKey, mistakes),
            TrustedProxy = ReadProxy(configuration, mistakes),
        };
        if (settings.Port != 0 && settings.Port == httpPort)
        {
            mistakes.Add(
                $"{Settings.Name(PortKey)}: {settings.Port} is the port of /healthz and /readyz (Http__Port), which nobody outside should "
                    + "reach. Choose another one.");
        }

        return settings;
    }

    // The address is a secret, which nobody on the way may read.
    private static Uri? ReadPublicUrl(IConfiguration configuration, List<string> mistakes)
    {
        var url = Settings.ReadUrl(configuration, PublicUrlKey, mistakes);
        if (url is { IsLoopback: false } && url.Scheme != Uri.UriSchemeHttps)
        {
            mistakes.Add($"{Settings.Name(PublicUrlKey)}: must begin with https, because whoever sees an address can read the calendar.");
        }
        else if (url is { Query.Length: > 0 } or { Fragment.Length: > 0 })
        {
            mistakes.Add($"{Settings.Name(PublicUrlKey)}: must end with its path, without ? and #.");
        }

        return url;
    }

    private static IPNetwork? ReadProxy(IConfiguration configuration, List<string> mistakes)
    {
        var text = configuration[ProxyKey]?.Trim() ?? "";
        if (text.Length == 0)
        {
            return null;
        }

        if (IPNetwork.TryParse(text, out var network))
        {
            return network;
        }

        if (IPAddress.TryParse(text, out var address))
        {
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        }

        mistakes.Add($"{Settings.Name(ProxyKey)}: \"{text}\" is not an IP address, nor a network such as 172.18.0.0/16.");
        return null;
    }
}
