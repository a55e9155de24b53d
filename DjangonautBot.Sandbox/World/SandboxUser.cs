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

    /// <summary>The name that people see where no nickname is set.</summary>
    public string Name { get; }

    public bool IsBot { get; }

    /// <summary>Whether sending this person a direct message is refused with 50007.</summary>
    public bool DirectMessagesClosed { get; set; }

    /// <summary>The channel with the bot, once one of them has opened it.</summary>
    public SandboxChannel? DirectMessages { get; internal set; }
}
