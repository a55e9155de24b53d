using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Support;

/// <summary>Reading of the bot's visible messages and of its database.</summary>
internal abstract partial class Conversation
{
    /// <summary>All messages after a press: a declined one leaves the message as it is, and answers beside it.</summary>
    protected static string Said(Outcome outcome) =>
        string.Join('\n', outcome.FollowUps.Select(message => message.Text).Append(outcome.Text));

    protected static IEnumerable<string> ButtonsOf(SandboxMessage message) => message.Buttons.Select(button => button.Label);

    protected static IReadOnlyList<SandboxMessage> Having(SandboxChannel channel, string text) =>
        [.. channel.Messages.Where(message => message.Text.Contains(text, StringComparison.Ordinal))];

    /// <summary>Waits until a channel has the message with a text.</summary>
    protected async Task<SandboxMessage> WaitForAsync(SandboxChannel channel, string text)
    {
        await World.WaitUntilAsync(() => Having(channel, text).Count > 0, Cancellation);
        return Having(channel, text).Single();
    }

    /// <summary>Waits until the bot has written a text to somebody directly.</summary>
    protected async Task<SandboxMessage> WaitForDirectAsync(Person person, string text)
    {
        await World.WaitUntilAsync(() => person.DirectMessages is not null, Cancellation);
        return await WaitForAsync(person.DirectMessages!, text);
    }

    protected int Count(string sql) => Bot.Database.Read(connection => Dapper.SqlMapper.QuerySingle<int>(connection, sql));
}
