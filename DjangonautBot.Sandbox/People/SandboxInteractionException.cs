namespace DjangonautBot.Sandbox;

/// <summary>Thrown when the app does not permit an action, or the bot did not respond.</summary>
public sealed class SandboxInteractionException : Exception
{
    public SandboxInteractionException()
    {
    }

    public SandboxInteractionException(string message)
        : base(message)
    {
    }

    public SandboxInteractionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
