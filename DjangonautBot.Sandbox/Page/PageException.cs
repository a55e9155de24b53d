namespace DjangonautBot.Sandbox.Page;

/// <summary>Thrown when a request of the page cannot be served. The message is shown on the page.</summary>
internal sealed class PageException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
