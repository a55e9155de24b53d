namespace DjangonautBot.Sandbox;

/// <summary>The app tells a person that something cannot be done, or that the bot did not respond.</summary>
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
