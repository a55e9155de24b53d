using DjangonautBot.Discord.Models;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Prompt in the private reply to a check-in.</summary>
/// <param name="Words">Question of one line; the buttons answer it.</param>
/// <param name="Buttons">One to five buttons or menus.</param>
public sealed record CheckInPrompt(string Words, params IReadOnlyList<MessageComponent> Buttons);
