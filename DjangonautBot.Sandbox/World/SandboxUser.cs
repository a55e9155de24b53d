namespace DjangonautBot.Sandbox;

/// <summary>A Discord account, of a person or of the bot.</summary>
public sealed class SandboxUser
{
    internal SandboxUser(ulong id, string name, bool isBot = false)
    {
        Id = id;
        Name = name;
        IsBot = isBot;
    }

    public ulong Id { get; }

    /// <summary>Name shown where no nickname is set.</summary>
    public string Name { get; }

    public bool IsBot { get; }

    /// <summary>True if direct messages to this person are rejected with 50007.</summary>
    public bool DirectMessagesClosed { get; set; }

    /// <summary>Direct messages with the bot; null until one of the two has opened them.</summary>
    public SandboxChannel? DirectMessages { get; internal set; }
}
