namespace DjangonautBot.Discord.Models;

/// <summary>A fixed or suggested value of a text option.</summary>
/// <param name="Name">1 to <see cref="MaxNameLength"/> code points.</param>
/// <param name="Value">1 to <see cref="MaxValueLength"/> code points.</param>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#application-command-object</remarks>
public sealed record CommandChoice(string Name, string Value)
{
    /// <summary>Longest <see cref="Name"/>, in code points.</summary>
    public const int MaxNameLength = 100;

    /// <summary>Longest <see cref="Value"/>, in code points.</summary>
    public const int MaxValueLength = 100;
}
