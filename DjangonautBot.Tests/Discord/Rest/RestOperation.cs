using DjangonautBot.Discord;

namespace DjangonautBot.Tests.Discord.Rest;

/// <summary>One way to ask Discord for something, and the route that it should take.</summary>
/// <param name="Method">The method of <see cref="IDiscordRest"/>.</param>
/// <param name="Route">As Discord documents it: <c>POST /channels/{id}/messages</c>.</param>
/// <param name="Variant">The distinction from other calls of the method.</param>
internal sealed record RestOperation(string Method, string Route, Func<IDiscordRest, Task> Run, string Variant = "")
{
    public override string ToString() => $"{Method} {Variant}".TrimEnd();
}
