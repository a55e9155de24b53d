using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Interactions.Routes;

/// <summary>A command of a message's <em>Apps</em> menu, as an actor ran it.</summary>
public sealed record MessageRequest(Actor Actor, Message Message);
