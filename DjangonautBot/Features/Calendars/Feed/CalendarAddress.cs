using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace DjangonautBot.Features.Calendars.Feed;

/// <summary>Secret in the private address of a calendar.</summary>
internal static class CalendarAddress
{
    /// <summary>Ending of the address, by which programs tell what is there.</summary>
    public const string Extension = ".ics";

    private const int Bytes = 32;
    private const int Length = 43;

    /// <summary>Makes a secret of 256 random bits.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>
    /// Hash by which an address is stored and found. Nothing that can be measured about the search leads to a secret, because nobody can
    /// choose what is compared.
    /// </summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Address of a calendar below the operator's public one.</summary>
    public static string Of(Uri publicUrl, string secret) => $"{publicUrl.AbsoluteUri.TrimEnd('/')}/{secret}{Extension}";

    /// <summary>Secret in a path, whatever a proxy left before it; null if there is none.</summary>
    public static string? FindSecret(string path) =>
        path[(path.LastIndexOf('/') + 1)..] is var name
        && name.EndsWith(Extension, StringComparison.Ordinal)
        && name[..^Extension.Length] is { Length: Length } secret
        && secret.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
            ? secret
            : null;
}
