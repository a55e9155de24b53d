namespace DjangonautBot.Tests.Conversations.Rig;

/// <summary>Something that a person wrote or asked for, known in Discord by its words.</summary>
internal sealed class Deed(string words, bool isPatient)
{
    public string Words => words;

    /// <summary>True if its person repeats it until it is confirmed.</summary>
    public bool IsPatient => isPatient;

    /// <summary>True once the bot may have received it.</summary>
    public bool IsTried { get; set; }

    /// <summary>True once its person has read that it is done.</summary>
    public bool IsConfirmed { get; set; }

    /// <summary>Compares the number of messages with what the person knows: once if it was confirmed, at most once if not.</summary>
    /// <returns>Null if they agree.</returns>
    public string? FindMistake(string place, int count) =>
        count == 1 || (count == 0 && !IsConfirmed) ? null : $"“{words}” stands {count} times in {place}, confirmed: {IsConfirmed}";
}
