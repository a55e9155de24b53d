using System.Reflection;
using DjangonautBot.Discord;
using DjangonautBot.Hosting;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Tests.Repository;

/// <summary>A search for an event of the log finds one place in the code.</summary>
internal sealed class LogEventTests
{
    private const BindingFlags Any =
        BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly IReadOnlyList<(int Id, string Method)> Events =
    [
        .. from assembly in new[] { typeof(BotHost).Assembly, typeof(IDiscordGateway).Assembly }
           from type in assembly.GetTypes()
           from method in type.GetMethods(Any)
           let message = method.GetCustomAttribute<LoggerMessageAttribute>()
           where message is not null
           select (message.EventId, $"{type.Name}.{method.Name}"),
    ];

    [Test]
    public void No_two_log_events_share_an_id() =>
        Assert.That(Events.GroupBy(each => each.Id).Where(sharing => sharing.Count() > 1).SelectMany(sharing => sharing), Is.Empty);

    [Test]
    public void There_are_events_to_look_at() => Assert.That(Events, Has.Count.GreaterThan(30));
}
