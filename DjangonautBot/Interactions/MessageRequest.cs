using DjangonautBot.Discord.Models;

namespace DjangonautBot.Interactions;

/// <summary>A message in whose <em>Apps</em> menu somebody chose a command.</summary>
public sealed record MessageRequest(Actor Actor, Message Message);
