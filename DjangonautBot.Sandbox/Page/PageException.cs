namespace DjangonautBot.Sandbox.Page;

/// <summary>A request of the page cannot be served; the message is for the person who looks at it.</summary>
internal sealed class PageException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
