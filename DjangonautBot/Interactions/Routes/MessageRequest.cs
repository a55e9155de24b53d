using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Interactions.Routes;

/// <summary>A message in whose <em>Apps</em> menu somebody chose a command.</summary>
public sealed record MessageRequest(Actor Actor, Message Message);
