using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Rig;

/// <summary>What people read after they did something.</summary>
internal static class RigWords
{
    private static readonly string[] Confirmations =
    [
        "🌱 Thank you! Your check-in", "✏️ Your check-in", "❓ Thank you for asking!", "💬 Thank you! Your answer", "💬 It is on its way",
        "🎉 Shared!", "🎉 This win is shared already", "🍃 Taken back", "🍃 This question was taken back",
    ];

    // Something went wrong, or the bot's clock is a moment behind that of its people.
    private static readonly string[] Invitations = ["🛠️", "🐢", "🌱 Week", "🌱 Check-ins begin", "🍃 I no longer have this text"];

    /// <summary>True if somebody may be sure that it is done; false if it should be repeated.</summary>
    public static bool AreConfirmation(Outcome outcome)
    {
        var words = outcome.FollowUps.Select(message => message.Text).Append(outcome.Text).ToList();
        return words.Exists(text => Begins(text, Confirmations))
            || (words.Exists(text => Begins(text, Invitations)) ? false : throw new InvalidOperationException(string.Join('|', words)));
    }

    private static bool Begins(string text, string[] beginnings) =>
        Array.Exists(beginnings, beginning => text.StartsWith(beginning, StringComparison.Ordinal));
}
