using System.Net;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;

namespace DjangonautBot.Features.Crew.Import.Reading;

/// <summary>
/// Fetches a file that a person gave to a command: from where Discord keeps such files and from nowhere else, without the bot's token.
/// </summary>
/// <param name="wire">The clock of the timeout.</param>
/// <param name="handler">Handler of the requests instead of the network. Not disposed of.</param>
internal sealed class FileDownload(DiscordRestOptions options, TimeProvider wire, HttpMessageHandler? handler = null) : IDisposable
{
    /// <summary>Largest file: 1 MiB.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly TimeSpan Within = TimeSpan.FromSeconds(5);

    // Discord keeps attachments on these two.
    private static readonly string[] Origins = ["https://cdn.discordapp.com", "https://media.discordapp.net"];

    private readonly Lazy<HttpClient> _http = new(() => new HttpClient(
        handler ?? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }, disposeHandler: handler is null)
    {
        Timeout = Timeout.InfiniteTimeSpan,
    });

    public async Task<DownloadedFile> GetAsync(Attachment file, CancellationToken cancellationToken)
    {
        if (file.Size > MaxBytes)
        {
            return new DownloadedFile.TooLarge();
        }

        if (!Uri.TryCreate(file.Url, UriKind.Absolute, out var url) || !IsDiscords(url))
        {
            return new DownloadedFile.Elsewhere();
        }

        using var timeout = new CancellationTokenSource(Within, wire);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await GetAsync(url, either.Token);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return new DownloadedFile.NotAnswered();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new DownloadedFile.NotAnswered();
        }
    }

    public void Dispose()
    {
        if (_http.IsValueCreated)
        {
            _http.Value.Dispose();
        }
    }

    private async Task<DownloadedFile> GetAsync(Uri url, CancellationToken cancellationToken)
    {
        using var response = await _http.Value.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return new DownloadedFile.NotAnswered();
        }

        // The length that the answer claims is not relied on.
        var content = new byte[MaxBytes + 1];
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var length = await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken);
        return length > MaxBytes ? new DownloadedFile.TooLarge() : new DownloadedFile.Content(content.AsMemory(0, length));
    }

    private bool IsDiscords(Uri url) =>
        url.UserInfo.Length == 0 && (Origins.Contains(OriginOf(url)) || OriginOf(url) == OriginOf(options.ApiBaseUrl));

    private static string OriginOf(Uri url) => url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
}

/// <summary>Result of fetching a file.</summary>
internal abstract record DownloadedFile
{
    private DownloadedFile()
    {
    }

    public sealed record Content(ReadOnlyMemory<byte> Bytes) : DownloadedFile;

    public sealed record TooLarge : DownloadedFile;

    /// <summary>The file does not lie where Discord keeps files.</summary>
    public sealed record Elsewhere : DownloadedFile;

    /// <summary>The file is gone, or did not arrive in time.</summary>
    public sealed record NotAnswered : DownloadedFile;
}
